// A running server is visible to the commands that change the key or everything at once, because they need the data
// alone.
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { makeKeyFile, readKeys, replaceKeyFile } from "@/lib/server/crypto/key-file";
import { newKey } from "@/lib/server/crypto/keys";
import { rotateKey } from "@/lib/server/crypto/rotate-key";
import { openDatabase } from "@/lib/server/db/client";
import { alreadyAlone } from "@/lib/server/db/hold";
import { type Onward, startOnward } from "../browser/server";
import { isHeld, newDatabase } from "./database";
import { beginWalkthrough, openForm, read, send } from "./forms";
import { personalServers } from "./servers";
import { report, times } from "./times";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe.each(personalServers)("a running server on $engine", ({ engine }) => {
  let folder: string;
  let databaseUrl: string;
  let onward: Onward;
  let keyFile: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "onward-lock-"));
    const server = process.env["ONWARD_TEST_POSTGRES"] ?? "";
    databaseUrl = engine === "sqlite" ? `file:${folder}/onward.db` : await newDatabase(server);
    const garbage = new URL("garbage.mjs", import.meta.url).href;
    keyFile = join(folder, "onward.key");
    makeKeyFile(keyFile, [newKey()]);
    onward = await startOnward({
      DATABASE_URL: databaseUrl,
      ONWARD_KEY_FILE: keyFile,
      NODE_OPTIONS: `--import=${garbage}`,
    });
  });
  afterEach(async () => {
    await onward.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** `npm run data -- …`, as somebody calls it beside the server. */
  function run(...args: string[]): Promise<{ status: number; said: string }> {
    const command = [
      "--conditions=react-server",
      "lib/server/run.mjs",
      "lib/server/cli/data-cli.ts",
      ...args,
    ];
    // Uses the server's own key, as the commands know it when Onward made it.
    const key = { ONWARD_DATA_DIR: folder, ONWARD_KEY: "", ONWARD_KEY_FILE: "" };
    const env = { ...process.env, ...key, DATABASE_URL: databaseUrl, INIT_CWD: folder };
    return new Promise((resolve) => {
      execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code) : 0, said: stdout + stderr }),
      );
    });
  }

  it("is visible for as long as it runs, whatever it collects", async () => {
    const form = openForm(await beginWalkthrough(onward.url), "reframe/thought", "thought");
    expect(await run("backup", "before.backup")).toMatchObject({ status: 0 });
    const rounds = times(200, 5);
    for (let round = 0; round < rounds; round++) {
      expect((await send(onward.url, "PUT", form.path, form.next(`thought ${round}`)))?.status).toBe(200);
      expect((await read(onward.url, routes.home())).status).toBe(200);
      expect([round, await isHeld(engine, databaseUrl)]).toEqual([round, true]);
    }

    const key = readFileSync(keyFile, "utf8");
    const calls = [["rotate-key"], ["restore", "before.backup", "--force"], ["move", `file:${folder}/to.db`]];
    for (const call of calls)
      expect([call, await run(...call)]).toEqual([
        call,
        { status: 1, said: expect.stringMatching(/^Onward is running\b.*Stop it first/) },
      ]);
    expect(readFileSync(keyFile, "utf8")).toBe(key);
    expect((await read(onward.url, routes.step(walkthroughOf(form.path), "reframe/thought"))).text).toContain(
      `>thought ${rounds - 1}</textarea>`,
    );

    await onward.stop();
    expect(await isHeld(engine, databaseUrl)).toBe(false);
    expect(await run("rotate-key")).toMatchObject({ status: 0, said: expect.stringMatching(/^A new key/) });
    report(
      `looks for the lock of a serving process that collects its garbage, ${engine}: ${rounds}, ${rounds} found`,
    );
  });

  it("accepts no save while another key is in its file, gives every word back, and reports it in /health", async () => {
    const form = openForm(await beginWalkthrough(onward.url), "reframe/thought", "thought");
    const page = form.path.replace(/\/save$/, "");
    await send(onward.url, "PUT", form.path, form.next("before"));
    const rounds = times(200, 5);
    copyFileSync(keyFile, `${keyFile}.aside`);
    for (let round = 0; round < rounds; round++) {
      replaceKeyFile(keyFile, [newKey()]);
      expect(await send(onward.url, "PUT", form.path, form.next("lost"))).toMatchObject({
        status: 503,
        text: expect.stringContaining('"unavailable"'),
      });
      const refused = await send(onward.url, "POST", form.path, form.next("They saw through me."));
      expect(refused?.status).toBe(503);
      expect(refused?.text).toContain("The key that seals your text was changed");
      expect(refused?.text).toContain('dir="auto">They saw through me.</blockquote>');
      expect(await read(onward.url, "/health")).toEqual({ status: 503, text: '{"status":"keys-changed"}' });
      expect((await read(onward.url, page)).text).toContain(">before</textarea>");
      copyFileSync(`${keyFile}.aside`, `${keyFile}.back`);
      renameSync(`${keyFile}.back`, keyFile);
      expect((await send(onward.url, "PUT", form.path, form.next("before")))?.status).toBe(200);
      expect((await read(onward.url, "/health")).status).toBe(200);
    }
    report(
      `key file changed under a serving process, ${engine}: ${rounds} times, 0 saves sealed with the old key`,
    );
  });

  it("accepts no save once it meets something sealed with a newer key, and everything confirmed can be opened after a restart", async () => {
    const form = openForm(await beginWalkthrough(onward.url), "reframe/thought", "thought");
    const page = form.path.replace(/\/save$/, "");
    await send(onward.url, "PUT", form.path, form.next("before"));

    // As from another machine, with another key file.
    const elsewhere = { file: join(folder, "elsewhere.key"), isOwn: true };
    copyFileSync(keyFile, elsewhere.file);
    const database = openDatabase(databaseUrl);
    expect(await rotateKey(database, elsewhere, alreadyAlone)).toMatchObject({ ok: true });
    await database.$disconnect();

    const fields = form.next("after");
    expect((await send(onward.url, "PUT", form.path, fields))?.status).toBe(503);
    const refused = await send(onward.url, "POST", form.path, fields);
    expect(refused?.status).toBe(503);
    expect(refused?.text).toContain("The key that seals your text was changed");
    const shown = await read(onward.url, page);
    expect(shown.status).toBe(503);
    expect(shown.text).toContain("The key that seals your text was changed");
    expect((await read(onward.url, "/health")).text).toBe('{"status":"keys-changed"}');
    await expect.poll(() => onward.printed()).toContain("The key was changed while Onward was running");

    await onward.stop();
    renameSync(elsewhere.file, keyFile);
    expect(readKeys({ file: keyFile, isOwn: false })).toMatchObject({ ok: true });
    await onward.start();
    expect((await read(onward.url, page)).text).toContain(">before</textarea>");
    expect((await send(onward.url, "PUT", form.path, fields))?.status).toBe(200);
  });
});

function walkthroughOf(path: string): string {
  return path.split("/")[2] ?? "";
}
