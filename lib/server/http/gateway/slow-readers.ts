import "server-only";
import type { ServerResponse } from "node:http";

/** In milliseconds. */
export type Pace = {
  /** An answer of which nothing is taken for so long is given up. */
  still: number;
  /** So long the rest may take once all of an answer is written. */
  rest: number;
};

/**
 * Ends the connection of whoever asked for something and doesn't take it: an answer of many megabytes would be held for
 * as long as they like. While the answer is still being made, and nothing waits to be taken, nobody is slow.
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
