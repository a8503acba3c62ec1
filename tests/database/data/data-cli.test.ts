import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { emptyDatabase, engines, openFresh } from "../open";
import { home } from "./data-home";
import { soundFile } from "./hostile-files";

describe("the command line", () => {
  it.each(engines)("imports a file and exports the same one, on %s", async (engine) => {
    const { folder, run, read } = home();
    const url = await emptyDatabase(engine);
    writeFileSync(join(folder, "in.json"), soundFile);
    expect(run(["import", "in.json"], url)).toEqual({
      status: 0,
      said: "Added: 1 walkthrough, 1 step of a plan and 1 piece of evidence.\n",
    });
    expect(run(["export", "out.json"], url)).toMatchObject({ status: 0 });
    expect(read("out.json")).toBe(soundFile);
    expect(statSync(join(folder, "out.json")).mode & 0o777).toBe(0o600);
  });

  it.each(engines)("ends the sessions of those who can come back, on %s", async (engine) => {
    const { folder, run } = home();
    const url = await emptyDatabase(engine);
    writeFileSync(join(folder, "in.json"), soundFile);
    run(["import", "in.json"], url);
    const database = await openFresh(engine, url);
    const account = { create: { id: "kept", content: new Uint8Array() } };
    await database.owner.create({ data: { id: "kept", account } });
    const day = 24 * 3600 * 1000;
    const times = { seenAt: new Date(), endsAt: new Date(Date.now() + day) };
    for (const [id, ownerId] of [
      ["a", "kept"],
      ["b", "kept"],
      ["c", "personal"],
    ] as const)
      await database.session.create({
        data: { id, ownerId, tokenHash: id, content: new Uint8Array(), ...times },
      });

    expect(run(["end-sessions"], url)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^Say whose/),
    });
    const said = expect.stringMatching(/^Ended: 2 sessions\./);
    expect(run(["end-sessions", "--owner", "kept"], url)).toMatchObject({ status: 0, said });
    expect(run(["end-sessions", "--all"], url)).toMatchObject({ said: expect.stringMatching(/^Ended: 0 /) });
    const open = await database.session.findMany({ where: { endedAt: null } });
    expect(open.map(({ id }) => id)).toEqual(["c"]);
  });

  it("imports onward.zip as it was downloaded, or packed again in a folder", () => {
    for (const [path, level] of [
      ["onward.json", 0],
      ["onward/onward.json", 9],
    ] as const) {
      const { folder, run, read } = home();
      const others = { "What is missing.txt": strToU8("x"), "__MACOSX/._onward.json": strToU8("x") };
      writeFileSync(
        join(folder, "onward.zip"),
        zipSync({ ...others, [path]: strToU8(soundFile) }, { level }),
      );
      expect(run(["import", "onward.zip"])).toMatchObject({ status: 0 });
      run(["export", "out.json"]);
      expect(read("out.json")).toBe(soundFile);
    }
  });

  it("explains every command, and each by itself, before it looks at the settings", () => {
    const { run } = home();
    const all = run(["--help"]);
    expect(all.status).toBe(0);
    for (const command of ["export", "import", "backup", "restore", "move", "end-sessions", "rotate-key"])
      expect(all.said).toMatch(new RegExp(`^npm run data -- ${command}\\b.*\\n {4}\\S.*\\.$`, "m"));
    for (const asked of [
      ["backup", "--help"],
      ["backup", "FILE", "-h"],
    ]) {
      const { status, said } = run(asked);
      expect(status).toBe(0);
      expect(said).toMatch(/^npm run data -- backup FILE .*\n {4}.*--with-key.*\n$/);
    }
  });

  it("replaces a file only with --force, and leaves nothing half-written beside it", () => {
    const { folder, run, read } = home();
    writeFileSync(join(folder, "in.json"), soundFile);
    writeFileSync(join(folder, "out.json"), "mine");
    run(["import", "in.json"]);
    expect(run(["export", "out.json"])).toMatchObject({
      status: 1,
      said: expect.stringContaining("--force"),
    });
    expect(read("out.json")).toBe("mine");
    expect(run(["export", "out.json", "--force", "--owner", "personal"])).toMatchObject({ status: 0 });
    expect(read("out.json")).toBe(soundFile);
    expect(run(["export", "other.json", "--owner", "nobody"])).toEqual({
      status: 1,
      said: "There is no owner nobody.\n",
    });
    expect(readdirSync(folder).sort()).toEqual(["data", "in.json", "out.json"]);
  });

  it("says which line of a file is wrong, and quotes nothing", () => {
    const { folder, run } = home();
    writeFileSync(join(folder, "cut.json"), soundFile.slice(0, 900));
    const { status, said } = run(["import", "cut.json"]);
    expect(status).toBe(1);
    expect(said).toMatch(
      /^Nothing was imported\. Line \d+: The file ends in the middle\. It may have been cut off\.\n$/,
    );
  });

  it.each([
    { args: [], status: 2, said: "npm run data -- export FILE.json" },
    { args: ["import", "a", "b"], status: 2, said: "npm run data -- import FILE.json" },
    { args: ["export", "out.json"], status: 1, said: "There is no database" },
    { args: ["import", "/dev/null"], status: 1, said: "is not a file" },
  ])("explains itself: $args", ({ args, status, said }) => {
    expect(home().run(args)).toEqual({ status, said: expect.stringContaining(said) });
  });
});
