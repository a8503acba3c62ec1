import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { disagreement } from "./version";

const changelog = "# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-12-01\n\n- One\n\n## 1.1.0 - 2026-11-01\n";
const pending = changelog.replace("## Unreleased\n", "## Unreleased\n\n- Another\n");
const agreed = { version: "1.2.0", locked: "1.2.0", changelog, tags: ["v1.2.0"] };

it("this version, its entry in the changelog and its tag agree", () => {
  const read = (file: string) => readFileSync(file, "utf8");
  const tags = execFileSync("git", ["tag", "--points-at", "HEAD"], { encoding: "utf8" }).match(/^v\d.*$/gm);
  const { version } = JSON.parse(read("package.json"));
  const { version: locked } = JSON.parse(read("package-lock.json"));
  expect(
    disagreement({ version, locked, changelog: read("CHANGELOG.md"), tags: tags ?? [] }),
  ).toBeUndefined();
});

it("a release is consistent, and a commit without a tag may have unreleased changes", () => {
  expect(disagreement(agreed)).toBeUndefined();
  expect(disagreement({ ...agreed, changelog: pending, tags: [] })).toBeUndefined();
});

it.each([
  ["another version in the lock file", { locked: "1.1.0" }, "package-lock.json 1.1.0"],
  [
    "no entry in the changelog",
    { changelog: changelog.replace("1.2.0 -", "1.1.9 -") },
    "CHANGELOG.md is 1.1.9",
  ],
  ["a changelog without versions", { changelog: "# Changelog\n" }, "CHANGELOG.md is none"],
  ["another tag", { tags: ["v1.3.0"] }, "the tag v1.3.0"],
  ["what is unreleased under a tag", { changelog: pending }, "unreleased above 1.2.0"],
])("%s is reported", (_, other, words) => {
  expect(disagreement({ ...agreed, ...other })).toContain(words);
});
