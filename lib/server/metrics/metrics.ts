import "server-only";

/** What is counted while a process runs: nothing about who requested what, or with which words. */
export type Metrics = {
  /** All metrics in Prometheus's text format. */
  text: () => Promise<string>;
  /** The media type of that text. */
  type: string;
  /** A request came; call the returned function when it ends. `route` has no ids. */
  requested: () => (over: { method: string; route: string; status: number }) => void;
  laidOut: (seconds: number) => void;
};

// The server and the pages are in separate bundles, so a module variable would exist twice.
const shared = globalThis as { onwardMetrics?: Metrics };

/** Undefined if metrics are switched off. */
export function metrics(): Metrics | undefined {
  return shared.onwardMetrics;
}

export function holdMetrics(made: Metrics): void {
  shared.onwardMetrics = made;
}
