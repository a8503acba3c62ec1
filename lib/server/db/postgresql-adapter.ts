import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { ClientBase } from "pg";
import { withRetry } from "./retry";

/**
 * For the `adapter` option of a PrismaClient; `url` is `postgresql://user:password@host:port/name`. At most
 * `connections` are open at once; a query that finds none free for five seconds fails, not hangs.
 */
export function postgresqlAdapter(url: string, connections: number): SqlDriverAdapterFactory {
  const factory = new PrismaPg(
    {
      connectionString: url,
      application_name: "onward",
      max: connections,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // As patient as the SQLite adapter: a save that waits for somebody else's lock says so in the end.
      lock_timeout: 10_000,
      onConnect: confirmOnDisk,
    },
    // A connection that breaks while idle is replaced on the next query; unheard, the event would end the process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => withRetry(await factory.connect()) };
}

/**
 * "Saved" is said once it is on disk. A server, a database or a role that was told not to wait for that is told
 * otherwise for this connection; what is stricter than `on` stays.
 */
async function confirmOnDisk(client: ClientBase): Promise<void> {
  await client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  );
}
