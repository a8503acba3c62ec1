// What the Dockerfile leaves in its image is enough to start, and is started as there: without what only tests and the
// build need, and by an account that can't write to it.
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../free-port";
import { until } from "../patience";

/** Root may write everywhere, so that as root another account is taken, if it can read what is here. */
const nobody = 65_534;
const run = promisify(execFile);
/** Going over a gigabyte of packages takes as long as it takes: the run's own limit is enough. */
const timeout = 0;

/** The files that .dockerignore lets in, with what the build made, and the Dockerfile's last step. */
async function unpackImage(): Promise<string> {
  mkdirSync("test-results", { recursive: true });
  const folder = mkdtempSync(join("test-results", "image-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  const admitted = readFileSync(".dockerignore", "utf8").match(/(?<=^!).+$/gm) ?? [];
  // Links to the same files, because a copy would take a gigabyte.
  for (const name of [...admitted, ".next", "dist", "node_modules"])
    await run("cp", ["-al", name, join(folder, name)]);
  // What other tests build may be there or come meanwhile, and is in no image.
  for (const name of [".next/blank", ".next/throwing", "node_modules/.vite"])
    rmSync(join(folder, name), { recursive: true, force: true });
  // npm writes into this one as it is, and what is built from it would count as out of date.
  await run("cp", ["--remove-destination", "package-lock.json", join(folder, "package-lock.json")]);
  await run("npm", ["prune", "--omit=dev", "--no-audit", "--no-fund"], { cwd: folder });
  return folder;
}

function accountFor(folder: string): { uid: number; gid: number } | undefined {
  const account = { uid: nobody, gid: nobody };
  if (process.getuid?.() !== 0) return undefined;
  return spawnSync("ls", ["package.json"], { cwd: folder, ...account }).status === 0 ? account : undefined;
}

function ownFolder(account: { uid: number; gid: number } | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-image-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Where the last of its instructions with this name leads to. */
function commandOf(dockerfile: string): string[] {
  return JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? "");
}

it("the image's files start Onward and back it up, which writes to none of them, and it ends well on SIGTERM", {
  timeout,
}, async () => {
  const folder = await unpackImage();
  const account = accountFor(folder);
  const [own, port] = [ownFolder(account), await freePort()];
  const mark = join(own, "before");
  writeFileSync(mark, "");
  const [command = "", ...args] = commandOf(readFileSync("Dockerfile", "utf8"));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: `${port}`,
    ONWARD_DATA_DIR: join(own, "data"),
    TMPDIR: own,
  };
  const server = spawn(command, args, { ...account, cwd: folder, env });
  onTestFinished(() => void server.kill("SIGKILL"));
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  await until("the image is ready", () => said.includes("Onward is ready"));
  expect(said).not.toContain("Building");
  for (const path of ["/health", "/", "/help", "/walkthroughs/new"])
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(200);
  const backUp = ["run", "--silent", "data", "--", "backup", join(own, "a.backup")];
  const backedUp = execFileSync("npm", backUp, { ...account, cwd: folder, env, encoding: "utf8" });
  expect(backedUp).toContain("Everything is in");
  server.kill("SIGTERM");
  expect((await once(server, "exit"))[0]).toBe(0);
  const changed = execFileSync("find", [folder, "-newer", mark, "-type", "f"], { encoding: "utf8" });
  expect(changed).toBe("");
});
