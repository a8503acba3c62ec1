// Migrates in a separate process, which kills itself at its N-th statement: `migrate-child.ts URL FOLDER N`.
// Exits with 0 if there were fewer.
import diagnostics from "node:diagnostics_channel";
import pg from "pg";
import { migrate } from "../../lib/server/db/migrate";

const [url = "", folder, at] = process.argv.slice(2);
let left = Number(at);

function count(): void {
  if (left-- === 0) process.kill(process.pid, "SIGKILL");
}

// SQLite's driver tells of each statement when it has ended.
diagnostics.subscribe("sqlite.db.query", count);

/** Prisma writes one statement per paragraph, without semicolons inside. */
const statementsOf = (script: string) => script.split(/;\s*$/m).filter((part) => part.trim() !== "");

type Query = (this: pg.Client, script: string, values?: unknown[]) => Promise<unknown>;
// It has a dozen overloads, of which the migration calls this one.
const query = pg.Client.prototype.query as unknown as Query;
async function counted(this: pg.Client, script: string, values?: unknown[]): Promise<unknown> {
  let result: unknown;
  for (const statement of values ? [script] : statementsOf(script)) {
    count();
    result = await query.call(this, statement, values);
  }
  return result;
}
Object.assign(pg.Client.prototype, { query: counted });

const result = await migrate(url, folder);
process.exit(result.ok ? 0 : 1);
