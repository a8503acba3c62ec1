import "server-only";
import { createMutex } from "./mutex";

/** Short beside what anybody notices, long beside what it costs to stop and go on. */
const sliceMs = 15;

/** One slice at a time, whoever's it is: between two of them everything else that the process does has its turn. */
const turn = createMutex();

/** Runs work that would hold everybody up for seconds to its end, a slice at a time; it can be stopped at each `yield`. */
export async function inSlices<T>(work: Iterator<unknown, T>, slice = sliceMs): Promise<T> {
  for (;;) {
    const release = await turn();
    try {
      const end = performance.now() + slice;
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (performance.now() < end);
    } finally {
      setImmediate(release);
    }
  }
}
