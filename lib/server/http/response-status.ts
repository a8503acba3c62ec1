import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// Lets a page say that it answers with 303, 404, 500 or 503. Next's own ways to say so are drawn in the browser alone: without
// JavaScript the page would be empty. docs/decisions/0018 says more. By the same way it learns the
// method that it was asked with, which Next does not tell.

type Responses = AsyncLocalStorage<ServerResponse>;

// The server and the pages are bundled apart, so that a variable of this module would be there twice.
const shared = globalThis as { onwardResponses?: Responses };
shared.onwardResponses ??= new AsyncLocalStorage();
const responses: Responses = shared.onwardResponses;

/** Runs what answers one request. */
export function answering<T>(response: ServerResponse, answer: () => T): T {
  return responses.run(response, answer);
}

/** What the page that is being rendered is answered with. */
export function answerStatus(status: 404 | 500 | 503): void {
  const response = responses.getStore();
  if (response) response.statusCode = status;
}

/** Sends the browser to another page. False outside of the server in front: then Next has to. */
export function answerSeeOther(path: string): boolean {
  const response = responses.getStore();
  if (!response) return false;
  response.statusCode = 303;
  response.setHeader("Location", path);
  return true;
}

/** The path and query of the page being rendered; undefined outside of the server in front. */
export function askedPath(): string | undefined {
  return responses.getStore()?.req.url;
}

/** The method that the page being rendered was asked with; undefined outside of the server in front. */
export function askedMethod(): string | undefined {
  return responses.getStore()?.req.method;
}
