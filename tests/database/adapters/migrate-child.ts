// Migrates in a separate process: `migrate-child.ts URL FOLDER`. Waits for a signal, so that two start together.
import { once } from "node:events";
import { migrate } from "../../../lib/server/db/migrate";

const [url = "", folder] = process.argv.slice(2);
process.stdout.write("ready\n");
await once(process.stdin, "data");
const result = await migrate(url, folder || undefined);
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
