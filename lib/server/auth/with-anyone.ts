import "server-only";
import { readForm } from "../http/form";
import type { Outcome, Voice } from "../http/refusals";
import { answered } from "./refuse";
import type { Input, RouteHandler } from "./with-principal";

/** For a form that is open to everybody: reads what was sent, and reports failures as usual. */
export function withAnyone(
  handle: (input: Input<unknown>) => Promise<Outcome> | Outcome,
  voice: Voice,
): RouteHandler<unknown> {
  return async (request) => {
    const input = { form: await readForm(request), request, params: undefined };
    return await answered(() => handle(input), { ...input, voice });
  };
}
