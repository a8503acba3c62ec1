import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// Lets a page answer with 303, 404, 500 or 503. Next's own ways to do that render in the browser: without JavaScript
// the page would be empty. See docs/decisions/0018. It also tells the page its request's method, which Next does not.

type Responses = AsyncLocalStorage<ServerResponse>;

// The server and the pages are in separate bundles, so a module variable would exist twice.
const shared = globalThis as { onwardResponses?: Responses };
shared.onwardResponses ??= new AsyncLocalStorage();
const responses: Responses = shared.onwardResponses;

/** Runs what answers one request. */
export function answering<T>(response: ServerResponse, answer: () => T): T {
  return responses.run(response, answer);
}

/** Sets the status of the page that is being rendered. */
export function answerStatus(status: 404 | 500 | 503): void {
  const response = responses.getStore();
  if (response) response.statusCode = status;
}

/** Redirects the browser to another page. False outside the gateway; then Next has to. */
export function answerSeeOther(path: string): boolean {
  const response = responses.getStore();
  if (!response) return false;
  response.statusCode = 303;
  response.setHeader("Location", path);
  return true;
}

/** The path and query of the page being rendered; undefined outside the gateway. */
export function askedPath(): string | undefined {
  return responses.getStore()?.req.url;
}

/** The request method of the page being rendered; undefined outside the gateway. */
export function askedMethod(): string | undefined {
  return responses.getStore()?.req.method;
}
