// Checks the database of a running Onward, thousands of times in a run: over one connection each, with a checksum
// computed by the database itself.
import { createHash } from "node:crypto";
import { DatabaseSync } from "@photostructure/sqlite";
import pg from "pg";
import { afterAll } from "vitest";
import { type Engine, sqlitePath } from "@/lib/server/db/database-url";
import type { HostedServer } from "./servers";

type Row = Readonly<Record<string, unknown>>;
type Connection = { all: (sql: string) => Promise<readonly Row[]>; sums: string; end: () => Promise<void> };

const connections = new Map<string, Promise<Connection>>();
afterAll(async () => {
  for (const connection of connections.values()) await (await connection).end();
});

function connectionTo({ engine, databaseUrl }: HostedServer): Promise<Connection> {
  const open = connections.get(databaseUrl) ?? openers[engine](databaseUrl);
  connections.set(databaseUrl, open);
  return open;
}

/** The result of one query. */
export async function find(running: HostedServer, sql: string): Promise<readonly Row[]> {
  return await (await connectionTo(running)).all(sql);
}

/** For each table except the limits' counters, the number of rows and a checksum of all their values. */
export async function rows(running: HostedServer): Promise<unknown> {
  const { all, sums } = await connectionTo(running);
  return await all(sums);
}

const openers: Record<Engine, (url: string) => Promise<Connection>> = {
  async sqlite(url) {
    const database = new DatabaseSync(sqlitePath(url), { timeout: 5_000 });
    database.function("sum_of", (text: unknown) => createHash("sha256").update(String(text)).digest("hex"));
    const all = async (sql: string) => database.prepare(sql).all() as Row[];
    const tables = await all(
      `SELECT m.name, group_concat('quote("' || c.name || '")', '||'',''||') AS "values"
       FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name <> 'Limit' GROUP BY m.name`,
    );
    return {
      all,
      end: async () => void database.close(),
      sums: union(
        tables.map(
          ({ name, values }) =>
            `SELECT '${name}' AS name, count(*) AS count, sum_of(group_concat("text", char(10))) AS sum
             FROM (SELECT ${values} AS "text" FROM "${name}" ORDER BY 1)`,
        ),
      ),
    };
  },
  async postgresql(url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const all = async (sql: string) => (await client.query<Row>(sql)).rows;
    const tables = await all(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' AND tablename <> 'Limit' ORDER BY 1",
    );
    return {
      all,
      end: () => client.end(),
      sums: union(
        tables.map(
          ({ name }) =>
            `SELECT '${name}' AS name, count(*) AS count, md5(string_agg(r::text, '\n' ORDER BY r::text)) AS sum
             FROM "${name}" r`,
        ),
      ),
    };
  },
};

function union(selects: readonly string[]): string {
  if (selects.length === 0) throw new Error("There are no tables.");
  return selects.join(" UNION ALL ");
}
