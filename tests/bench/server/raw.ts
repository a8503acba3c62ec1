// A database without Prisma or turns: prepared statements, each of them prepared once.
import { DatabaseSync } from "@photostructure/sqlite";
import pg from "pg";
import { engineOf, sqlitePath } from "@/lib/server/db/database-url";

export type RawQuery = readonly [sql: string, values: readonly unknown[]];
export type RawRow = Record<string, unknown>;

export type Raw = {
  /** All rows of what was written down for this engine. */
  all: (query: RawQuery) => Promise<unknown[]>;
  /** The same for what is written with question marks. */
  rows: (query: RawQuery) => Promise<RawRow[]>;
  end: () => Promise<void>;
};

export async function openRaw(url: string): Promise<Raw> {
  return engineOf(url) === "sqlite" ? openSqlite(url) : openPostgresql(url);
}

function openSqlite(url: string): Raw {
  const connection = new DatabaseSync(sqlitePath(url));
  connection.exec("PRAGMA synchronous = FULL");
  const prepared = new Map<string, ReturnType<typeof connection.prepare>>();
  async function rows([sql, values]: RawQuery): Promise<RawRow[]> {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...values) as RawRow[];
  }
  return { all: rows, rows, end: async () => void connection.close() };
}

async function openPostgresql(url: string): Promise<Raw> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = new Map<string, string>();
  async function all([sql, values]: RawQuery): Promise<RawRow[]> {
    const name = names.get(sql) ?? `bench${names.size}`;
    names.set(sql, name);
    return (await client.query<RawRow>({ name, text: sql, values: [...values] })).rows;
  }
  const numbered = (sql: string) => {
    let count = 0;
    return sql.replace(/\?/g, () => `$${++count}`);
  };
  return { all, rows: ([sql, values]) => all([numbered(sql), values]), end: () => client.end() };
}
