import "server-only";
import { log } from "../log/log";
import { errorPage } from "./error-page";
import { type LimitName, secondsUntilAnew } from "./rate-limit";

/** The response when a limit is reached: when it is worth trying again. */
export function tooOften(name: LimitName, back: string): Response {
  log.event("limit-reached", { how: name });
  const seconds = secondsUntilAnew(name);
  const wait = seconds > 900 ? "an hour" : "ten minutes";
  const response = errorPage({
    status: 429,
    title: "Too many tries just now",
    message: `Wait ${wait}, then go back and try once more. Nothing is lost by it.`,
    back,
  });
  response.headers.set("Retry-After", String(seconds));
  return response;
}
