// A database without Prisma or turns: prepared statements, each of them prepared once.
import Sqlite from "better-sqlite3";
import pg from "pg";
import { engineOf, sqlitePath } from "@/lib/server/db/database-url";

export type Query = readonly [sql: string, values: readonly unknown[]];
export type Row = Record<string, unknown>;

export type Raw = {
  /** All rows of what was written down for this engine. */
  all: (query: Query) => Promise<unknown[]>;
  /** The same for what is written with question marks. */
  rows: (query: Query) => Promise<Row[]>;
  end: () => Promise<void>;
};

export async function openRaw(url: string): Promise<Raw> {
  return engineOf(url) === "sqlite" ? openSqlite(url) : openPostgresql(url);
}

function openSqlite(url: string): Raw {
  const connection = new Sqlite(sqlitePath(url));
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  const prepared = new Map<string, Sqlite.Statement<unknown[], Row>>();
  async function rows([sql, values]: Query): Promise<Row[]> {
    const statement = prepared.get(sql) ?? connection.prepare<unknown[], Row>(sql);
    prepared.set(sql, statement);
    if (statement.reader) return statement.all(...values);
    statement.run(...values);
    return [];
  }
  return { all: rows, rows, end: async () => void connection.close() };
}

async function openPostgresql(url: string): Promise<Raw> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = new Map<string, string>();
  async function all([sql, values]: Query): Promise<Row[]> {
    const name = names.get(sql) ?? `bench${names.size}`;
    names.set(sql, name);
    return (await client.query<Row>({ name, text: sql, values: [...values] })).rows;
  }
  const numbered = (sql: string) => {
    let count = 0;
    return sql.replace(/\?/g, () => `$${++count}`);
  };
  return { all, rows: ([sql, values]) => all([numbered(sql), values]), end: () => client.end() };
}
