// A running Onward whose one owner has written for years.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeys } from "@/lib/server/crypto/open-keys";
import { openDatabase } from "@/lib/server/db/client";
import type { Engine } from "@/lib/server/db/database-url";
import { alreadyAlone } from "@/lib/server/db/hold";
import { migrate } from "@/lib/server/db/migrate";
import { personalOwner } from "@/lib/server/owners/owner-id";
import { type Onward, startOnward } from "../browser/server";
import type { Seed } from "../build/seed";
import { fillToTheLimits } from "../database/many";
import { newDatabase } from "./database";

export type Seeded = {
  onward: Onward;
  seed: Seed;
  folder: string;
  databaseUrl: string;
  remove: () => Promise<void>;
};

/** `more` is added to its server's environment; `folder` is the command line's data folder. */
export async function startSeeded(
  engine: Engine,
  amount: Parameters<typeof fillToTheLimits>[2] = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Seeded> {
  const folder = mkdtempSync(join(tmpdir(), "onward-seeded-"));
  const server = process.env["ONWARD_TEST_POSTGRES"] ?? "";
  const databaseUrl = engine === "sqlite" ? `file:${folder}/onward.db` : await newDatabase(server);
  const migrated = await migrate(databaseUrl);
  if (!migrated.ok) throw new Error(migrated.error.kind);
  const database = openDatabase(databaseUrl);
  Object.assign(globalThis, { onwardDatabase: database });
  const key = join(folder, "onward.key");
  const opened = await openKeys(database, { file: key, isOwn: true }, alreadyAlone);
  if (!opened.ok) throw new Error(opened.error);
  const seed = await fillToTheLimits(databaseUrl, personalOwner(), amount);
  await database.$disconnect();
  const onward = await startOnward({ DATABASE_URL: databaseUrl, ONWARD_KEY_FILE: key, ...more });
  return {
    ...{ onward, seed, folder, databaseUrl },
    async remove() {
      await onward.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
