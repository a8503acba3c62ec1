import "server-only";

/** Stops the start; its message is the one sentence that is printed. */
export class StartError extends Error {
  override name = "StartError";
}

/** Checked by name, because a program started by another has its own copy of the class. */
export function isStartError(error: unknown): error is StartError {
  return error instanceof Error && error.name === "StartError";
}
