import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

const compress = compression();

/** Compresses what is written from now on, as the browser accepts it. */
export function pack(request: IncomingMessage, response: ServerResponse): void {
  // Made for Express, but it uses nothing of it.
  const [asked, answer] = [request, response] as unknown as Parameters<typeof compress>;
  compress(asked, answer, () => undefined);
}
