// ARCHITECTURE.md shows which folder imports which. It must match the actual imports.
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawMap, folderOf, withMap } from "./map/draw-map";
import { meanings } from "./map/folders";

const page = readFileSync("ARCHITECTURE.md", "utf8");
const { text, folders } = await drawMap();

it("is as `npm run map` draws it now", () => {
  expect(withMap(page, text)).toBe(page);
});

it("says for every folder what is in it", () => {
  expect(folders.length).toBeGreaterThan(30);
  expect(folders.filter((folder) => !Object.hasOwn(meanings, folder))).toEqual([]);
});

it("finds the folder of a file", () => {
  const paths = ["lib/server/http/gateway/admit.ts", "lib/server/start.ts", "lib/dates.ts", "app/a/page.tsx"];
  expect(paths.map(folderOf)).toEqual(["lib/server/http/gateway", "lib/server", "lib", "app"]);
  expect(folderOf("components/ui/button.tsx")).toBe("components/ui");
});

it("would notice a first import between two folders", () => {
  expect(text).toContain("  parts -.-> content\n");
  expect(text).not.toContain("  parts --> server");
  expect(withMap(page, text.replace("  parts -.-> content\n", ""))).not.toBe(page);
});

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const pages = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "CHANGELOG.md"];

it.each(pages)("%s links to files that exist", (name) => {
  const links = [...readFileSync(name, "utf8").matchAll(/\]\((?!https?:)<?([^)#>]+)/g)].map(
    ([, link = ""]) => link,
  );
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

it.each(pages)("%s names commands and tests that exist", (name) => {
  const text = readFileSync(name, "utf8");
  const commands = [...text.matchAll(/npm run (?:--silent )?([a-z]+(?::[a-z]+)?)/g)].map(
    ([, command = ""]) => command,
  );
  expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  const tests = [...text.matchAll(/\b(?:lib|components|tests)\/[\w./-]+\.test\.tsx?/g)].map(([test]) => test);
  expect(tests.filter((test) => !existsSync(test))).toEqual([]);
});
