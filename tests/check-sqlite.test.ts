import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const check = "lib/server/build/check-sqlite.mjs";

function run(script: string, path = process.env["PATH"]) {
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { PATH: path, NODE_ENV: "production" },
    encoding: "utf8",
  });
  return { status, stderr };
}

it("npm ci says nothing if better-sqlite3 works", () => {
  expect(run(check)).toEqual({ status: 0, stderr: "" });
});

it("npm ci fails with what to install if it is missing and there is no compiler", () => {
  const folder = mkdtempSync(join(tmpdir(), "onward-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(check, join(folder, "check-sqlite.mjs"));
  const { status, stderr } = run(join(folder, "check-sqlite.mjs"), folder);
  expect(status).toBe(1);
  expect(stderr).toContain("it could not be compiled here without Python, make, a C++ compiler.");
  expect(stderr).toContain("sudo apt install python3 make g++");
  expect(stderr).not.toContain("    at ");
});
