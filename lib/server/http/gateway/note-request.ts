import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../../log/log";
import { routeShape } from "./route-shape";

/** One line for each request, once it is over: nothing of what was asked for, sent or answered, and nobody's address. */
export function noteRequest({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  response.once("close", () => {
    const status = response.statusCode;
    const route = routeShape(url);
    // Asked every few seconds, by nobody.
    if (status === 200 && (route === "/health" || route === "/health/live")) return;
    const milliseconds = Math.round(performance.now() - began);
    log.event("request", {
      method,
      route,
      status,
      milliseconds,
      // Whoever asked was gone before the end of the answer.
      ...(!response.writableFinished && { how: "cut" }),
    });
  });
}
