// How work grows with its input. Times differ between machines and runs, but that four times the input takes four
// times as long, and not sixteen times, is the same everywhere.

/** Below this many milliseconds of CPU, a measurement says more about the garbage collector than about the work. */
const noise = 10;

/** Between linear work, which grows fourfold, and quadratic work, which grows sixteenfold. */
const tolerated = 8;

type Growth = { small: number; large: number };

/** Whether `work` on four times the input takes far more than four times the CPU. The lowest of a few tries counts. */
export function growsTooFast(work: (size: number) => unknown, size: number): Growth | undefined {
  const least: Growth = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let tries = 0; tries < 40; tries++) {
    least.small = Math.min(
      least.small,
      cpuOf(() => work(size)),
    );
    least.large = Math.min(
      least.large,
      cpuOf(() => work(4 * size)),
    );
    if (least.large <= tolerated * least.small + noise) return undefined;
  }
  return least;
}

/** In milliseconds of this process's CPU time: other load on the machine does not count. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
