import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { readEnvFile } from "./env-file";

it("takes a setting from the file, unless the environment has it already", () => {
  const folder = mkdtempSync(join(tmpdir(), "onward-env-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
  writeFileSync(join(folder, ".env"), "PORT=7001 # where it listens\nHOST=127.0.0.2\n");
  vi.stubEnv("PORT", "7002");
  vi.stubEnv("HOST", undefined);
  readEnvFile(join(folder, ".env"));
  expect([process.env["PORT"], process.env["HOST"]]).toEqual(["7002", "127.0.0.2"]);
});

it("works without the file", () => {
  expect(() => readEnvFile("/nowhere/.env")).not.toThrow();
});
