import "server-only";

/** A session was ended while a request of it was answered, so it must not go on as another one. */
export class SessionEndedError extends Error {
  override readonly name = "SessionEndedError";
}
