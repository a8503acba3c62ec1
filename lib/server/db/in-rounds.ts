import "server-only";

/** In each round, one of those who change the same thing wins, so only very many can lose this often. */
const rounds = 20;

/**
 * Runs `attempt` until others no longer get in its way. It returns "again" if they did and it changed nothing, or
 * throws an error that `isLost` recognizes.
 */
export async function inRounds<T>(
  attempt: () => Promise<T | "again">,
  isLost: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let round = 1; round <= rounds; round++) {
    try {
      const done = await attempt();
      if (done !== "again") return done;
    } catch (error) {
      if (!isLost(error) || round === rounds) throw error;
    }
  }
  throw new Error("Too many others change the same thing at the same time.");
}
