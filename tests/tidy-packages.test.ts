// The last step of `npm ci`, on made-up packages.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fontFiles } from "@/lib/server/pdf/fonts.mjs";

const script = resolve("lib/server/build/tidy-packages.mjs");
const runtime = "@prisma/client/runtime";
const sqlite = "@photostructure/sqlite";
const own = `${process.platform}-${process.arch}`;
const opened = [
  ...fontFiles(),
  `${runtime}/client.mjs`,
  `${runtime}/query_compiler_fast_bg.sqlite.mjs`,
  `${runtime}/query_compiler_fast_bg.sqlite.wasm-base64.mjs`,
  `${runtime}/query_compiler_fast_bg.postgresql.wasm-base64.mjs`,
  `${sqlite}/prebuilds/${own}/sqlite.glibc.node`,
  `${sqlite}/prebuilds/${own}/sqlite.musl.node`,
  "@expo-google-fonts/noto-sans/LICENSE_FONT",
  // Nothing is deleted from packages that are not named, whatever it is called.
  "@expo-google-fonts/other/900Black/Other_900Black.ttf",
];
const unopened = [
  "@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf",
  "@expo-google-fonts/vazirmatn/900Black/Vazirmatn_900Black.ttf",
  "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf.png",
  `${runtime}/query_compiler_fast_bg.mysql.wasm-base64.mjs`,
  `${runtime}/query_compiler_fast_bg.sqlite.wasm-base64.js`,
  `${runtime}/query_compiler_small_bg.sqlite.wasm-base64.mjs`,
  `${sqlite}/prebuilds/plan9-x64/sqlite.glibc.node`,
  `${sqlite}/src/sqlite3.c`,
];

function install(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-tidy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, "node_modules", file)), { recursive: true });
    writeFileSync(join(folder, "node_modules", file), "x".repeat(500_000));
  }
  return folder;
}

function installed(folder: string): string[] {
  return readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "node_modules/").length))
    .sort();
}

function tidy(folder: string, account: { uid?: number; gid?: number } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=react-server", script], {
    ...account,
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

it("deletes what is never opened, says how much that was, and has nothing to do the second time", () => {
  const folder = install([...opened, ...unopened]);
  expect(tidy(folder)).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^Took 4 MB out of node_modules that Onward never opens: .+\.\n$/),
    stderr: "",
  });
  expect(installed(folder)).toEqual(opened.toSorted());
  expect(tidy(folder)).toEqual({ status: 0, stdout: "", stderr: "" });
});

it("keeps what SQLite is compiled from where there is none for this system", () => {
  const folder = install([`${sqlite}/prebuilds/plan9-x64/sqlite.glibc.node`, `${sqlite}/src/sqlite3.c`]);
  expect(tidy(folder)).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(installed(folder)).toHaveLength(2);
});

it("says what it may not delete, and leaves the installation alone", () => {
  const folder = install(unopened);
  chmodSync(folder, 0o755);
  // Root may write everywhere.
  const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chmodSync(join(folder, name), 0o555);
  const { status, stdout } = tidy(folder, account);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chmodSync(join(folder, name), 0o755);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^6 things that Onward never opens stay in node_modules, .+ \(EACCES\)\.\n$/);
  expect(installed(folder)).toEqual(unopened.toSorted());
});

it("does nothing without packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "onward-tidy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(tidy(folder)).toEqual({ status: 0, stdout: "", stderr: "" });
});
