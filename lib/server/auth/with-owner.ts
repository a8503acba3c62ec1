import "server-only";
import type { OwnerId } from "../owners/owner-id";
import { type Input, type RouteHandler, withPrincipal } from "./with-principal";

export type OwnerInput<Context = unknown> = Input<Context> & { owner: OwnerId };

/** `withPrincipal` for what need not know by which session somebody came in. */
export function withOwner<Context = unknown>(
  handle: (input: OwnerInput<Context>) => Promise<Response> | Response,
): RouteHandler<Context> {
  return withPrincipal<Context>(({ principal: { owner }, ...input }) => handle({ owner, ...input }));
}
