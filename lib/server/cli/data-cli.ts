import "server-only";
import { existsSync } from "node:fs";
import { ensureGenerated } from "../build/build";
import { run } from "../build/compile.mjs";

// `npm run data -- COMMAND …`: operations on all of the data at once. The commands need the database clients.
if (!existsSync("lib/server/db/generated/sqlite")) await ensureGenerated();
await run("lib/server/cli/run-data-command.ts");
