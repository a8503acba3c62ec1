// One running Onward for each engine, shared by the tests whose faults do not end it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@/lib/server/db/database-url";
import buildOnce from "../browser/build-once";
import { startOnward } from "../browser/server";
import { newDatabase } from "./database";

export type PersonalServer = {
  engine: Engine;
  url: string;
  pid: number;
  databaseUrl: string;
  /** Milliseconds by which its clock is wrong, read again on SIGUSR2. */
  clock: string;
};

/** Vitest calls it before the workers start, which inherit its environment variables. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "onward-faults-"));
  const server = process.env["ONWARD_TEST_POSTGRES"];
  const engines: Engine[] = server ? ["sqlite", "postgresql"] : ["sqlite"];
  buildOnce();
  const start = async (engine: Engine) => {
    const clock = join(folder, `${engine}-clock`);
    const databaseUrl = engine === "sqlite" ? `file:${folder}/onward.db` : await newDatabase(server ?? "");
    const preload = new URL("clock.mjs", import.meta.url).href;
    const onward = await startOnward({
      DATABASE_URL: databaseUrl,
      NODE_OPTIONS: `--import=${preload}`,
      ONWARD_TEST_CLOCK: clock,
    });
    const running: PersonalServer = { engine, url: onward.url, pid: onward.pid(), databaseUrl, clock };
    return { onward, running };
  };
  const started = await Promise.all(engines.map(start));
  process.env["ONWARD_TEST_SERVERS"] = JSON.stringify(started.map(({ running }) => running));
  return async () => {
    await Promise.all(started.map(({ onward }) => onward.remove()));
    rmSync(folder, { recursive: true, force: true });
  };
}

export const personalServers: readonly PersonalServer[] = JSON.parse(
  process.env["ONWARD_TEST_SERVERS"] ?? "[]",
);
