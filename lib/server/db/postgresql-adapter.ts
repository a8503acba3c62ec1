import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";

/** For the `adapter` option of a PrismaClient; `url` is `postgresql://user:password@host:port/name`. */
export function postgresqlAdapter(url: string): PrismaPg {
  return new PrismaPg(
    {
      connectionString: url,
      application_name: "onward",
      // Ten short queries at a time are plenty for one process; a query that finds no connection fails, not hangs.
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // As patient as the SQLite adapter: a save that waits for somebody else's lock says so in the end.
      lock_timeout: 10_000,
    },
    // A connection that breaks while idle is replaced on the next query; unheard, the event would end the process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
}
