// A home folder, the data folder in it, and `npm run data --` as called from there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = ["--conditions=react-server", "lib/server/run.mjs", "lib/server/cli/data-cli.ts"];

export function home() {
  const folder = mkdtempSync(join(tmpdir(), "onward-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (args: string[], databaseUrl = "", more: Readonly<Record<string, string>> = {}) => {
    const env = {
      ...process.env,
      INIT_CWD: folder,
      ONWARD_DATA_DIR: join(folder, "data"),
      DATABASE_URL: databaseUrl,
      ONWARD_KEY: "",
      ONWARD_KEY_FILE: "",
      ...more,
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  return { folder, run, read: (name: string) => readFileSync(join(folder, name), "utf8") };
}
