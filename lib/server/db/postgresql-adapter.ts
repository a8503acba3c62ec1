import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { ClientBase } from "pg";
import { withRetry } from "./retry";

/**
 * For the `adapter` option of a PrismaClient; `url` is `postgresql://user:password@host:port/name`. Opens at most
 * `connections` at once; a query that finds none free for five seconds fails instead of hanging.
 */
export function postgresqlAdapter(url: string, connections: number): SqlDriverAdapterFactory {
  const factory = new PrismaPg(
    {
      connectionString: url,
      application_name: "onward",
      max: connections,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // The same patience as the SQLite adapter: a save that waits for a lock fails eventually.
      lock_timeout: 10_000,
      onConnect: confirmOnDisk,
    },
    // An idle connection that breaks is replaced on the next query; without a listener the event would end the
    // process.
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => withRetry(await factory.connect()) };
}

/**
 * "Saved" means that it is on disk. If the server, database or role is configured not to wait for that, this
 * connection overrides it; a setting stricter than `on` is kept.
 */
async function confirmOnDisk(client: ClientBase): Promise<void> {
  await client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  );
}
