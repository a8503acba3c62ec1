import "server-only";

/** What is counted of a process while it runs: nothing of who asked, for what, or with which words. */
export type Metrics = {
  /** All of it, as Prometheus reads it. */
  text: () => Promise<string>;
  /** Of that text. */
  type: string;
  /** A request came; call what comes back when it is over. `route` has no ids. */
  requested: () => (over: { method: string; route: string; status: number }) => void;
  laidOut: (seconds: number) => void;
};

// The server and the pages are bundled apart, so that a variable of this module would be there twice.
const shared = globalThis as { onwardMetrics?: Metrics };

/** Undefined where nobody asked for them. */
export function metrics(): Metrics | undefined {
  return shared.onwardMetrics;
}

export function holdMetrics(made: Metrics): void {
  shared.onwardMetrics = made;
}
