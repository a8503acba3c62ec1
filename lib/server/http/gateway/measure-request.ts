import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "../../metrics/metrics";
import { methods } from "./admit";
import { routeShape } from "./route-shape";

/**
 * Counts one request when it ends. Anybody can invent methods, and each would become a separate series, so unknown
 * ones are grouped.
 */
export function measureRequest({ method = "", url = "" }: IncomingMessage, response: ServerResponse): void {
  const over = metrics()?.requested();
  response.once("close", () => {
    over?.({
      method: methods.includes(method) ? method : "other",
      route: routeShape(url),
      status: response.statusCode,
    });
  });
}
