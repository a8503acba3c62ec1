// One running Onward for many people on each engine, shared by the tests that do not end it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@/lib/server/db/database-url";
import { type Onward, startOnward } from "../browser/server";
import { newDatabase } from "../faults/database";

export type Running = { engine: Engine; url: string; pid: number; databaseUrl: string };

/** Vitest calls it before the workers start, which inherit what it puts into the environment. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "onward-hosted-"));
  const server = process.env["ONWARD_TEST_POSTGRES"];
  const engines: Engine[] = server ? ["sqlite", "postgresql"] : ["sqlite"];
  const started: { onward: Onward; running: Running }[] = [];
  for (const engine of engines) {
    const databaseUrl = engine === "sqlite" ? `file:${folder}/onward.db` : await newDatabase(server ?? "");
    // With a proxy in front, each person of a test comes from an address of their own.
    const env = { ONWARD_MODE: "hosted", ONWARD_PROXIES: "1", DATABASE_URL: databaseUrl };
    const onward = await startOnward(env);
    started.push({ onward, running: { engine, url: onward.url, pid: onward.pid(), databaseUrl } });
  }
  process.env["ONWARD_TEST_HOSTED"] = JSON.stringify(started.map(({ running }) => running));
  return async () => {
    for (const { onward } of started) await onward.remove();
    rmSync(folder, { recursive: true, force: true });
  };
}

export const servers: readonly Running[] = JSON.parse(process.env["ONWARD_TEST_HOSTED"] ?? "[]");
