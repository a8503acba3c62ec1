import "server-only";
import type { ServerResponse } from "node:http";

/** In milliseconds. */
export type Pace = {
  /** A response is abandoned if nothing of it is read for this long. */
  still: number;
  /** How long the rest may take once the whole response is written. */
  rest: number;
};

/**
 * Disconnects a client that requests something and does not read it: a response of many megabytes would be held for
 * as long as they like. While the response is still being made, and nothing is waiting to be read, nobody is slow.
 */
export function endSlowReader(response: ServerResponse, { still, rest }: Pace): void {
  response.setTimeout(still, () => {
    if (response.socket && response.socket.writableLength > 0) response.socket.destroy();
  });
  response.once("prefinish", () => {
    const timer = setTimeout(() => response.socket?.destroy(), rest).unref();
    response.once("close", () => clearTimeout(timer));
  });
}
