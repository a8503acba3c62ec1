// A broken link in the documentation sends a newcomer away.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const files = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");

function linksIn(file: string): string[] {
  const links = readFileSync(file, "utf8").matchAll(/\]\(<?([^)>#]+)[^)]*\)/g);
  return [...links].flatMap(([, to = ""]) => (/^[a-z]+:/.test(to) ? [] : [decodeURI(to)]));
}

/** In comments, a path is a link too. */
function pathsInComments(file: string): string[] {
  const comments = readFileSync(file, "utf8").matchAll(/^\s*(?:\/\/|\/?\*).*|\s\/\/ .*/gm);
  const path =
    /(?<![\w/.-])(?:app|components|docs|lib|prisma|public|tests)\/[\w./[\]-]+\.(?:css|json|md|mjs|prisma|tsx?|typ)\b/g;
  return [...comments].flatMap(([line]) => line.match(path) ?? []);
}

it("every file that a comment names exists", () => {
  const code = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs", "*.css"], {
    encoding: "utf8",
  }).trim();
  const named = code.split("\n").flatMap((file) => pathsInComments(file).map((to) => ({ file, to })));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ to }) => !existsSync(to))).toEqual([]);
});

it("every link from one file of the project to another leads to an existing file", () => {
  const links = files.flatMap((file) => linksIn(file).map((to) => ({ file, to })));
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ file, to }) => !existsSync(join(dirname(file), to)))).toEqual([]);
});
