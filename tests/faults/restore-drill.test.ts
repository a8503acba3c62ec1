// A restore drill: what the timer of docs/systemd runs, restored into another folder, started there, and read.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { routes } from "@/lib/routes";
import { formatKeys, newKey } from "@/lib/server/crypto/keys";
import { startOnward } from "../browser/server";
import { emptyDatabase, engines } from "../database/open";
import { beginWalkthrough, openForm, read, send } from "./forms";

const unit = readFileSync(new URL("../../docs/systemd/onward-backup.service", import.meta.url), "utf8");
const [, ...command] = (/^ExecStart=(.+)$/m.exec(unit)?.[1] ?? "").split(" ");

function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `onward-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
}

it.each(engines)("a timed backup, restored elsewhere, is read as it was written, on %s", async (engine) => {
  const [dataDir, kept] = [newFolder("drill"), newFolder("kept")];
  const key = formatKeys([newKey()]).trim();
  const onward = await startOnward({ DATABASE_URL: await emptyDatabase(engine), ONWARD_KEY: key });
  onTestFinished(() => onward.remove());
  const walkthrough = await beginWalkthrough(onward.url);
  const form = openForm(walkthrough, "reframe/thought", "thought");
  expect((await send(onward.url, "PUT", form.path, form.next("Kanarienvogel")))?.status).toBe(200);
  const env = {
    ONWARD_KEY: key,
    ONWARD_KEY_FILE: "",
    ONWARD_DATA_DIR: dataDir,
    DATABASE_URL: onward.database,
  };
  run(
    command.map((part) => part.replace("/var/backups/onward", kept)),
    env,
  );
  const [file = ""] = readdirSync(kept);

  const url = await emptyDatabase(engine);
  const restored = { ...env, DATABASE_URL: url, ONWARD_DATA_DIR: join(dataDir, "restored") };
  mkdirSync(restored.ONWARD_DATA_DIR);
  const cli = command.slice(0, command.indexOf("keep-backups"));
  run([...cli, "restore", join(kept, file)], restored);
  const second = await startOnward({ DATABASE_URL: url, ONWARD_KEY: key });
  onTestFinished(() => second.remove());
  expect((await read(second.url, routes.step(walkthrough, "reframe/thought"))).text).toContain(
    "Kanarienvogel",
  );
});
