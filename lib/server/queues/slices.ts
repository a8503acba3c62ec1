import "server-only";
import { createMutex } from "./mutex";

/** Too short to be noticed, and long compared to the cost of switching. */
const sliceMs = 15;

/** One slice at a time in the whole process: in between, everything else gets its turn. */
const turn = createMutex();

/** Runs work that would block everybody for seconds, one slice at a time; it can be paused at each `yield`. */
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
