// Who may use this process's one connection, and when.
import "server-only";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { createMutex } from "../queues/mutex";
import { type SqliteConnection, whenFree } from "./sqlite-connection";
import { withPrismaErrors } from "./sqlite-errors";

export type Turns = ReturnType<typeof takeTurns>;

/** `isInPlace` says whether what the connection writes will be found by the next one. */
export function takeTurns(connection: SqliteConnection, isInPlace: () => boolean) {
  const lock = createMutex();
  // Held while another process has the file: one writer retries for all of them. Readers, who need not wait for that
  // process, go past.
  const writing = createMutex();

  function once<T>(work: () => T): T {
    if (!connection.isOpen) throw new DriverAdapterError({ kind: "ConnectionClosed" });
    requirePlace();
    const done = work();
    requirePlace();
    return done;
  }

  function requirePlace(): void {
    if (!isInPlace()) throw new DriverAdapterError({ kind: "DatabaseDoesNotExist" });
  }

  async function alone<T>(work: () => T): Promise<T> {
    const release = await lock();
    try {
      return once(work);
    } finally {
      release();
    }
  }

  async function asWriter<T>(work: (since: number) => Promise<T>): Promise<T> {
    // Measured from the request, so that those who queue behind a stuck one time out with it, not one after the
    // other.
    const since = performance.now();
    const done = await writing();
    try {
      return await withPrismaErrors(() => work(since));
    } finally {
      done();
    }
  }

  return {
    waiting: () => lock.waiting() + writing.waiting(),

    read: <T>(work: () => T): Promise<T> => withPrismaErrors(() => whenFree(() => alone(work))),
    write: <T>(work: () => T): Promise<T> => asWriter((since) => whenFree(() => alone(work), since)),

    /** Runs `begin` and keeps the connection; call the returned function when the transaction has ended. */
    transaction: (begin: () => void): Promise<() => void> =>
      asWriter((since) =>
        whenFree(async () => {
          const release = await lock();
          try {
            once(begin);
            return release;
          } catch (error) {
            release();
            throw error;
          }
        }, since),
      ),

    /** Within that transaction. */
    commit: (commit: () => void): Promise<void> => whenFree(() => once(commit)),

    async close(): Promise<void> {
      const release = await lock();
      connection.close();
      release();
    },
  };
}
