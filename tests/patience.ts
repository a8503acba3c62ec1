// How long a test waits before something counts as hanging. These limits guard a run against never ending, and
// measure nothing: a busy laptop is ten times slower than an idle one.
import { setTimeout as sleep } from "node:timers/promises";

const minute = 60_000;
const isFull = process.env["ONWARD_FAULTS"] === "full";

export const patience = {
  /** One test, however much it does. With full counts some take an hour. */
  test: (isFull ? 120 : 15) * minute,
  /** Setup before a file's tests, and cleanup after them; it may include a build. */
  hook: 15 * minute,
  /** One event: words on a page, a response, a row, a listening process. */
  event: 2 * minute,
} as const;

/** Waits until a condition is true. `what` is the error if that never happens: "nginx listens". */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const since = performance.now();
  while (!(await isSo())) {
    if (performance.now() - since > patience.event) throw new Error(`It did not come to this: ${what}.`);
    await sleep(25);
  }
}
