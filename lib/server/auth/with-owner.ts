import "server-only";
import type { Outcome, Voice } from "../http/refusals";
import type { OwnerId } from "../owners/owner-id";
import { type Input, type RouteHandler, withPrincipal } from "./with-principal";

export type OwnerInput<Params = unknown> = Input<Params> & { owner: OwnerId };
export type OwnerHandler<Params> = (input: OwnerInput<Params>) => Promise<Outcome> | Outcome;

/** `withPrincipal` for handlers that do not need the session. */
export function withOwner<Params = unknown>(
  handle: OwnerHandler<Params>,
  voice?: Voice<Params>,
): RouteHandler<Params> {
  return withPrincipal<Params>(({ principal: { owner }, ...input }) => handle({ owner, ...input }), voice);
}
