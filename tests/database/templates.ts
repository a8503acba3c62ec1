// A migrated database of each engine, made once for a run; the tests get copies of it. Migrating takes ten times as
// long as copying.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/server/db/migrate";
import { newDatabase } from "../faults/database";

/** The file of the one, and the name of the other, where there is a server. */
type Templates = { sqlite: string; postgresql?: string };

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: Only an interface is added to another.
  interface ProvidedContext {
    templates: Templates;
  }
}

/** Vitest calls it before the workers start, and what it returns after they have ended. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "onward-template-"));
  const server = process.env["ONWARD_TEST_POSTGRES"];
  const sqlite = join(folder, "onward.db");
  await migrated(`file:${sqlite}`);
  const postgresql = server && (await migrated(await newDatabase(server)));
  provide("templates", { sqlite, ...(postgresql && { postgresql: new URL(postgresql).pathname.slice(1) }) });
  return () => rmSync(folder, { recursive: true, force: true });
}

async function migrated(url: string): Promise<string> {
  const done = await migrate(url);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return url;
}
