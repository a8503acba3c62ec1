import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import compression from "compression";

const compress = compression();

/** Packs what is written from now on, as the browser takes it. */
export function pack(request: IncomingMessage, response: ServerResponse): void {
  // It is made for Express, and uses nothing of it.
  const [asked, answer] = [request, response] as unknown as Parameters<typeof compress>;
  compress(asked, answer, () => undefined);
}
