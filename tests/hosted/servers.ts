// One running host on each engine, shared by the tests that do not end it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "@/lib/server/db/database-url";
import buildOnce from "../browser/build-once";
import { startOnward } from "../browser/server";
import { newDatabase } from "../faults/database";

export type HostedServer = {
  /** The engine, and what is skipped. */
  name: string;
  engine: Engine;
  url: string;
  pid: number;
  databaseUrl: string;
};

const withoutGate = "sqlite, without the gate";

/** Vitest calls it before the workers start, which inherit its environment variables. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "onward-hosted-"));
  const server = process.env["ONWARD_TEST_POSTGRES"];
  const engines: Engine[] = server ? ["sqlite", "postgresql"] : ["sqlite"];
  buildOnce();
  async function start(engine: Engine, name: string, script?: string) {
    const databaseUrl = engine === "sqlite" ? `file:${folder}/${name}.db` : await newDatabase(server ?? "");
    const env = {
      ONWARD_MODE: "hosted",
      // With a proxy in front, each person in a test has their own address.
      ONWARD_PROXIES: "1",
      DATABASE_URL: databaseUrl,
      // Nobody receives the mail; that it can be sent is enough for the pages that need it.
      ONWARD_SMTP_URL: "smtp://127.0.0.1:9",
      ONWARD_MAIL_FROM: "onward@onward.example",
    };
    const onward = await startOnward(env, script);
    const running: HostedServer = { name, engine, url: onward.url, pid: onward.pid(), databaseUrl };
    return { onward, running };
  }
  const started = await Promise.all([
    ...engines.map((engine) => start(engine, engine)),
    start("sqlite", withoutGate, "tests/hosted/without-gate.ts"),
  ]);
  process.env["ONWARD_TEST_HOSTED"] = JSON.stringify(started.map(({ running }) => running));
  return async () => {
    await Promise.all(started.map(({ onward }) => onward.remove()));
    rmSync(folder, { recursive: true, force: true });
  };
}

const running: readonly HostedServer[] = JSON.parse(process.env["ONWARD_TEST_HOSTED"] ?? "[]");

/** One for each engine, PostgreSQL's first, which is what a host should have. */
export const hostedServers = running.filter(({ name }) => name !== withoutGate).reverse();

/** The app alone, without what is in front of it. */
export const gateless = running.filter(({ name }) => name === withoutGate);
