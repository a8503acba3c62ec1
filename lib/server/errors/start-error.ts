import "server-only";

/** Stops the start; its message is the one sentence that is printed. */
export class StartError extends Error {}
