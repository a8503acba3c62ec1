// How long a test waits before what it waits for is taken for hanging. These guard a run against one that never ends, and
// measure nothing: a laptop that does something else meanwhile is ten times slower than one that doesn't.
import { setTimeout as sleep } from "node:timers/promises";

const minute = 60_000;
const isFull = process.env["ONWARD_FAULTS"] === "full";

export const patience = {
  /** One test, however much it does. With full counts some go on for an hour. */
  test: (isFull ? 120 : 15) * minute,
  /** What is made ready before the tests of a file, and cleared away after them: a build may be in it. */
  hook: 15 * minute,
  /** One thing that comes: words on a page, an answer, a row, a process that listens. */
  event: 2 * minute,
} as const;

/** Waits until something is so. `what` is said when it never comes: "nginx listens". */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const since = performance.now();
  while (!(await isSo())) {
    if (performance.now() - since > patience.event) throw new Error(`It did not come to this: ${what}.`);
    await sleep(25);
  }
}
