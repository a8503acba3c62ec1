// `npm run seed`, or `npx prisma db seed`. The seeding itself needs the database clients.
import { existsSync } from "node:fs";
import { ensureGenerated } from "../lib/server/build/build";
import { run } from "../lib/server/build/compile.mjs";

if (!existsSync("lib/server/db/generated/sqlite")) await ensureGenerated();
await run("prisma/seed-database.ts");
