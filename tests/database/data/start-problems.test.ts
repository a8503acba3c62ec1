// What somebody reads if Onward cannot start: one sentence with the place, the setting that names it, and what helps.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { compile } from "@/lib/server/build/compile.mjs";
import { makeSmallDisk } from "../../faults/full-disk";
import { freePort } from "../../free-port";

// If nothing may be written, the previously compiled program runs.
beforeAll(async () => {
  for (const program of ["start", "cli/data-cli", "cli/run-data-command"])
    await compile(`lib/server/${program}.ts`);
});

const starts = {
  "npm start": ["lib/server/start.ts"],
  "npm run data": ["lib/server/cli/data-cli.ts", "import", "in.json"],
};

/** Root may write everywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-problems-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "in.json"), "{}");
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid);
  return folder;
}

function started(command: string[], folder: string, env: Readonly<Record<string, string>>, account = nobody) {
  const args = ["--conditions=react-server", "lib/server/run.mjs", ...command];
  const { status, stderr } = spawnSync(process.execPath, args, {
    ...account,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      HOME: folder,
      INIT_CWD: folder,
      ONWARD_DATA_DIR: join(folder, "data"),
      ...env,
    },
  });
  return { status, said: stderr };
}

describe.each(Object.entries(starts))("%s", (_name, command) => {
  it("names the data folder that can't be written, before it builds anything", () => {
    const folder = home();
    const data = join(folder, "data");
    mkdirSync(data, { mode: 0o500 });
    if (nobody.uid) chownSync(data, nobody.uid, nobody.gid);
    expect(started(command, folder, {})).toEqual({
      status: 1,
      said: `The folder ${data}, or what is in it, can't be written (EACCES). Give it to the account that runs Onward, or set ONWARD_DATA_DIR to another one.\n`,
    });
    chmodSync(data, 0o700);
  });

  it("names the data folder that can't be created", () => {
    const folder = home();
    const data = join(folder, "in.json", "data");
    expect(started(command, folder, { ONWARD_DATA_DIR: data })).toEqual({
      status: 1,
      said: `ONWARD_DATA_DIR is "${data}", and that folder can't be made (ENOTDIR). Set it to one that can.\n`,
    });
  });

  it("refuses a name that is nearly that of a setting", () => {
    const { status, said } = started(command, home(), { ONWARD_DATADIR: "/srv/onward" });
    expect({ status, said }).toEqual({
      status: 1,
      said: "ONWARD_DATADIR is no setting of Onward. Did you mean ONWARD_DATA_DIR?\n",
    });
  });
});

// `npm start` gets there after its build, through the same function.
describe("npm run data", () => {
  const command = starts["npm run data"];

  it("names the PostgreSQL that does not answer, and no password", async () => {
    const port = await freePort();
    const { status, said } = started(command, home(), {
      DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/mine`,
    });
    expect({ status, said }).toEqual({
      status: 1,
      said: `PostgreSQL at 127.0.0.1:${port} does not answer (ECONNREFUSED). Start it, or correct the host and the port in DATABASE_URL.\n`,
    });
  });

  it("names the host that does not exist", () => {
    const { said } = started(command, home(), { DATABASE_URL: "postgresql://nowhere.invalid/mine" });
    expect(said).toMatch(/^There is no host nowhere\.invalid:5432 \(\w+\)\. Correct it in DATABASE_URL\.\n$/);
  });

  it("names the file that is not a database", () => {
    const folder = home();
    const file = join(folder, "letter.txt");
    writeFileSync(file, "Dear Ana, ".repeat(100));
    if (nobody.uid) chownSync(file, nobody.uid, nobody.gid);
    const { status, said } = started(command, folder, { DATABASE_URL: `file:${file}` });
    expect(status).toBe(1);
    expect(said).toMatch(
      /letter\.txt is no SQLite database, or it is damaged \(SQLITE_NOTADB\)\. Set DATABASE_URL/,
    );
    expect(said.split("\n")).toHaveLength(2);
  });

  it("says that the disk is full, also where not even the file beside the database has room", () => {
    const small = makeSmallDisk();
    onTestFinished(small.remove);
    if (small.kind === "RLIMIT_FSIZE") return;
    const data = join(small.folder, "data");
    const run = () => started(command, home(), { ONWARD_DATA_DIR: data }, {});
    expect(run().said).toMatch(/^Nothing was imported\./);
    small.fill(process.pid);
    expect(run()).toEqual({
      status: 1,
      said: `The disk of ${data} is full (SQLITE_IOERR_SHMSIZE). Make room, and start again.\n`,
    });
  });

  const server = process.env["ONWARD_TEST_POSTGRES"];

  it.skipIf(!server)("names the database and the user that PostgreSQL does not know", () => {
    const other = (change: (url: URL) => void) => {
      const url = new URL(server ?? "");
      change(url);
      // Only the account of these tests may reach their server.
      return started(command, home(), { DATABASE_URL: url.href }, {}).said;
    };
    expect(other((url) => (url.pathname = "/not_there"))).toMatch(
      /has no database "not_there" \(3D000\)\. Make it, or correct the name in DATABASE_URL\.\n$/,
    );
    expect(other((url) => (url.username = "stranger"))).toMatch(
      /does not let the user "stranger" in \(28\w{3}\)\. Correct the user or the password in DATABASE_URL\.\n$/,
    );
  });
});
