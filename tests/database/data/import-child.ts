// Imports in a separate process, which kills itself at its N-th write: `import-child.ts URL FILE FORM N`. Exits with 0
// if there were fewer.
import diagnostics from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import pg from "pg";
import { fileLimits } from "../../../lib/data/limits";
import { holdKeys, newKey } from "../../../lib/server/crypto/keys";
import { importData } from "../../../lib/server/data/data-import";
import { openDatabase } from "../../../lib/server/db/client";
import { personalOwner } from "../../../lib/server/owners/owner-id";

const [url = "", file = "", form = "", at] = process.argv.slice(2);
let left = Number(at);

function count(): void {
  if (left-- === 0) process.kill(process.pid, "SIGKILL");
}

// SQLite's driver tells of each statement when it has ended.
diagnostics.subscribe("sqlite.db.query", (message) => {
  if ((message as { sql: string }).sql.startsWith("INSERT")) count();
});

type Query = (this: pg.Client, ...asked: unknown[]) => unknown;
// It has a dozen overloads.
const query = pg.Client.prototype.query as unknown as Query;
function counted(this: pg.Client, ...asked: unknown[]): unknown {
  count();
  return query.apply(this, asked);
}
Object.assign(pg.Client.prototype, { query: counted });

holdKeys([newKey()]);
Object.assign(globalThis, { onwardDatabase: openDatabase(url) });
const limit = fileLimits.browser;
const added = await importData(new Uint8Array(readFileSync(file)), { limit, owner: personalOwner(), form });
process.exit(added.ok ? 0 : 1);
