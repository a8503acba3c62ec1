import "server-only";

/** Stops the start; its message is the one sentence that is printed. */
export class StartError extends Error {
  override name = "StartError";
}

/** One program may start another, whose class is its own. */
export function isStartError(error: unknown): error is StartError {
  return error instanceof Error && error.name === "StartError";
}
