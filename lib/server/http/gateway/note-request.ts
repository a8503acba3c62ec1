import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../../log/log";
import { routeShape } from "./route-shape";

/** Logs one line per request when it ends: nothing of what was requested, sent or answered, and no address. */
export function noteRequest({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  response.once("close", () => {
    const status = response.statusCode;
    const route = routeShape(url);
    // Health checks come every few seconds.
    if (status === 200 && (route === "/health" || route === "/health/live")) return;
    const milliseconds = Math.round(performance.now() - began);
    log.event("request", {
      method,
      route,
      status,
      milliseconds,
      // The client disconnected before the end of the response.
      ...(!response.writableFinished && { how: "cut" }),
    });
  });
}
