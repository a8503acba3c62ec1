// Which modules may import which (the rules are numbered), and what may reach the browser. Each rule is also tested
// on a made-up tree that breaks it, because a check that sees no module would pass too.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, it, onTestFinished } from "vitest";
import { accessMatrix } from "./hosted/access-matrix";
import { appRoutes } from "./hosted/app-routes";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsConfig = join(root, "tsconfig.json");
const folders = ["app", "components", "lib", "prisma", "public", "tests"];
const test = "\\.test\\.tsx?$";
const generated = "^lib/server/db/generated/";
const database = ["^lib/server/db/", "^node_modules/(@prisma/|@photostructure/|pg/)"];

const hostedDoors = [
  "^lib/server/serve\\.ts$",
  "^lib/server/auth/(principal|with-principal|form-context)\\.ts$",
  "^lib/server/data/leave-routes\\.ts$",
];

const rules: readonly (IForbiddenRuleType & { name: string })[] = [
  { name: "1 only app imports app", from: { pathNot: "^app/" }, to: { path: "^app/" } },
  { name: "2 lib imports no components", from: { path: "^lib/" }, to: { path: "^components/" } },
  {
    name: "3 the pure part of lib imports only itself and Zod",
    from: { path: "^lib/", pathNot: ["^lib/server/", "^lib/exports/", test] },
    to: { pathNot: ["^lib/(?!server/)", "^node_modules/zod/"] },
  },
  {
    name: "3 the exports import only that and their writers",
    from: { path: "^lib/exports/", pathNot: test },
    to: { pathNot: ["^lib/(?!server/)", "^node_modules/(zod|ical-generator)/"] },
  },
  {
    name: "3 its tests need nothing else",
    from: { path: `^lib/(?!server/).*${test}` },
    to: { pathNot: ["^lib/(?!server/)", "^node_modules/(zod|vitest)/"] },
  },
  { name: "4 components import no server", from: { path: "^components/" }, to: { path: "^lib/server/" } },
  {
    name: "5 components take only types from stages",
    from: { path: "^components/" },
    to: { path: "^lib/stages/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "6 only the server opens the database",
    // Migrations are authored in prisma/, and tests look at what was really stored.
    from: { pathNot: ["^lib/server/", "^prisma/", "^tests/"] },
    to: { path: database },
  },
  { name: "7 no cycles", from: {}, to: { circular: true } },
  {
    name: "8 the personal product imports nothing of a host",
    // These ask whether there is a host first. An account page is a host's page.
    from: { pathNot: ["^lib/server/hosted/", "^app/", "^tests/", ...hostedDoors] },
    to: { path: "^lib/server/hosted/" },
  },
  {
    name: "9 no page makes an owner",
    from: { path: "^app/" },
    to: { path: "^lib/server/owners/owner-id", dependencyTypesNot: ["type-only"] },
  },
];

type Module = ICruiseResult["modules"][number];

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(baseDir, folder))),
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules.map((rule) => ({ ...rule, severity: "error" })) },
      doNotFollow: { path: ["^node_modules/", generated] },
      // Type imports count: today's type import is tomorrow's value import.
      tsPreCompilationDeps: true,
      moduleSystems: ["es6"],
      tsConfig: { fileName: tsConfig },
      enhancedResolveOptions: { conditionNames: ["import", "node"], exportsFields: ["exports"] },
    },
    {},
    { tsConfig: extractTSConfig(tsConfig) },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

const source = (path: string) => readFileSync(join(root, path), "utf8");
const actual = await cruiseTree(root);
const own = actual.modules.filter(
  ({ source: path }) => /\.(tsx?|mjs)$/.test(path) && !path.includes("node_modules/") && !isGenerated(path),
);
const paths = own.map((module) => module.source);

function isGenerated(path: string): boolean {
  return path.startsWith("lib/server/db/generated/");
}

/** What a value import of `entry` pulls in; type imports are gone before anything is bundled. */
function reachableFrom(entry: string, modules: readonly Module[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const next = modules.find((one) => one.source === path)?.dependencies ?? [];
    waiting.push(
      ...next.filter((one) => !one.dependencyTypes.includes("type-only")).map((one) => one.resolved),
    );
  }
  return seen;
}

/** Folders in an import cycle, by the imports of their files without tests: every import on such a cycle. */
function folderCircles(modules: readonly Module[]): string[] {
  const isProduct = (path: string) => /^(app|components|lib|prisma)\/.*(?<!\.test\.tsx?)$/.test(path);
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .map(({ resolved }) => ({ source, resolved, from: dirname(source), to: dirname(resolved) }))
      .filter(({ resolved, from, to }) => from !== to && isProduct(source) && isProduct(resolved)),
  );
  // A folder without imports, or that nothing imports, is in no cycle; nor is one connected only with such folders.
  for (let left = imports; ; ) {
    const [starts, ends] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    const next = left.filter(({ from, to }) => ends.has(from) && starts.has(to));
    if (next.length === left.length)
      return left.map(({ source, resolved }) => `${source} -> ${resolved}`).sort();
    left = next;
  }
}

const isClient = (code: string) => /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*["']use client["']/.test(code);
const forbiddenInBrowser =
  /^(lib\/stages\/|lib\/server\/|components\/(?!elements\/)|node_modules\/(zod|server-only|react|react-dom|next)\/)/;

/** A module of the pages, which the build bundles for the browser. */
const isOfElements = (path: string) => /^components\/elements\/.*(?<!\.test)\.ts$/.test(path);

function leaksOf(modules: readonly Module[], elements: readonly string[]): string[] {
  return elements.flatMap((element) =>
    [...reachableFrom(element, modules)]
      .filter((path) => forbiddenInBrowser.test(path))
      .map((path) => `${element} -> ${path}`),
  );
}

/** What React would stream or render again in the browser, which has none of it: see light-page.ts. */
function waitsForScripts(path: string, code: string): boolean {
  return (
    /(^|\/)loading\.tsx?$/.test(path) ||
    /\bSuspense\b|\blazy\(|["']next\/(dynamic|script|link|image)["']|["']use server["']/.test(code)
  );
}

const startsServerOnly = (code: string) => /^(\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*import "server-only";/.test(code);
const hasDefaultExport = (code: string) => /^export default\b|^export \{[^}]*\bdefault\b[^}]*\}/m.test(code);

/**
 * Only for the tests of the checks themselves: a tree that breaks every rule once, beside code that is allowed. Its
 * imports are relative, because the alias leads to the real project.
 */
const broken = {
  "app/page.tsx": `import "../lib/dates"; import "../lib/server/page"; export default 1;`,
  "app/mine/page.tsx": `import { ownerById } from "../../lib/server/owners/owner-id"; export default ownerById;`,
  "app/yours/page.tsx": `import type { OwnerId } from "../../lib/server/owners/owner-id"; export default {} as OwnerId;`,
  "components/list.tsx": `import type { Stage } from "../lib/stages/index"; export type L = Stage;`,
  "components/inline.tsx": `import { type Stage, stages } from "../lib/stages/index"; export const l: Stage = stages;`,
  "components/home-link.tsx": `import "../app/page";`,
  "components/reader.tsx": `import type { Page } from "../lib/server/page"; export type R = Page;`,
  "components/elements/leaf.ts": `import { check } from "../../lib/forms"; export const leaf = check;`,
  "components/elements/light.ts": `import type { check } from "../../lib/forms"; export type C = typeof check;`,
  "components/elements/drawn.ts": `import "../reader"; import "react";`,
  "components/direct.tsx": `import "pg";`,
  "lib/dates.ts": `export const dates = 1;`,
  "lib/forms.ts": `import { z } from "zod"; export const check = z;`,
  "lib/dates.test.ts": `import "vitest"; import "./dates"; import "node:os";`,
  "lib/files.ts": `import "node:fs"; import "./server/page"; import "pdf"; import "../components/list";`,
  "lib/exports/calendar.ts": `import "../dates"; import "ical-generator"; import "pdf";`,
  "lib/one.ts": `import { two } from "./two"; export const one = two;`,
  "lib/two.ts": `import { one } from "./one"; export const two = one;`,
  "lib/stages/index.ts": `export type Stage = number; export const stages = 7;`,
  "lib/server/page.ts": `import "server-only"; import "./db/client"; export type Page = 1;`,
  "lib/server/db/client.ts": `import "server-only"; import "pg";`,
  "lib/server/owners/owner-id.ts": `import "server-only"; export type OwnerId = 1; export const ownerById = 1;`,
  "lib/server/hosted/mail.ts": `import "server-only"; import "../db/client";`,
  "lib/server/serve.ts": `import "server-only"; import "./hosted/mail";`,
  "lib/server/health.ts": `import "server-only"; import "./hosted/mail";`,
  "tests/look.ts": `import "../lib/server/db/client";`,
  ...Object.fromEntries(
    ["zod", "vitest", "pdf", "pg", "ical-generator", "react", "server-only"].map((name) => [
      `node_modules/${name}/index.js`,
      "",
    ]),
  ),
};

function makeTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), "onward-tree-"));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), code);
  }
  return tree;
}

describe("the import rules", () => {
  it.each(rules.map((rule) => rule.name))("hold: %s", (name) => {
    expect(violationsOf(actual).filter((violation) => violation.startsWith(`${name}:`))).toEqual([]);
  });

  it("look at the whole project", () => {
    expect(paths.length).toBeGreaterThan(150);
    const known = ["app/layout.tsx", "components/stages/step-form.tsx", "lib/stages/index.ts"];
    expect(paths).toEqual(expect.arrayContaining([...known, "lib/server/serve.ts", "prisma/generate.ts"]));
    const edges = own.flatMap((module) => module.dependencies);
    expect(edges.length).toBeGreaterThan(600);
    expect(edges.filter((edge) => edge.couldNotResolve).map((edge) => edge.module)).toEqual([]);
    const layout = own.find((module) => module.source === "app/layout.tsx");
    expect(layout?.dependencies.map((edge) => edge.resolved)).toEqual(
      expect.arrayContaining(["lib/server/build/elements.ts", "node_modules/next/server.js"]),
    );
  });

  it("each refuse a tree that breaks them, and nothing that is allowed", async () => {
    expect(violationsOf(await cruiseTree(makeTree(broken)))).toEqual([
      "1 only app imports app: components/home-link.tsx -> app/page.tsx",
      "2 lib imports no components: lib/files.ts -> components/list.tsx",
      "3 its tests need nothing else: lib/dates.test.ts -> os",
      "3 the exports import only that and their writers: lib/exports/calendar.ts -> node_modules/pdf/index.js",
      "3 the pure part of lib imports only itself and Zod: lib/files.ts -> components/list.tsx",
      "3 the pure part of lib imports only itself and Zod: lib/files.ts -> fs",
      "3 the pure part of lib imports only itself and Zod: lib/files.ts -> lib/server/page.ts",
      "3 the pure part of lib imports only itself and Zod: lib/files.ts -> node_modules/pdf/index.js",
      "4 components import no server: components/reader.tsx -> lib/server/page.ts",
      "5 components take only types from stages: components/inline.tsx -> lib/stages/index.ts",
      "6 only the server opens the database: components/direct.tsx -> node_modules/pg/index.js",
      "7 no cycles: lib/one.ts -> lib/two.ts",
      "8 the personal product imports nothing of a host: lib/server/health.ts -> lib/server/hosted/mail.ts",
      "9 no page makes an owner: app/mine/page.tsx -> lib/server/owners/owner-id.ts",
    ]);
  });
});

describe("folders", () => {
  it("are in no cycle: each can be understood without another that depends on it", () => {
    expect(folderCircles(own)).toEqual([]);
  });

  it("would be found in one, including a longer one, but not because of their tests", async () => {
    const { modules } = await cruiseTree(
      makeTree({
        "lib/a/one.ts": `import "../b/two";`,
        "lib/b/two.ts": `import "./other";`,
        "lib/b/other.ts": `import type { four } from "../c/four"; export type O = typeof four;`,
        "lib/c/three.ts": `import "../a/alone";`,
        "lib/c/four.ts": `export const four = 4;`,
        "lib/a/alone.ts": "export const alone = 1;",
        "lib/a/alone.test.ts": `import "../d/last";`,
        "lib/d/last.ts": `import "../a/alone";`,
      }),
    );
    expect(folderCircles(modules)).toEqual([
      "lib/a/one.ts -> lib/b/two.ts",
      "lib/b/other.ts -> lib/c/four.ts",
      "lib/c/three.ts -> lib/a/alone.ts",
    ]);
  });
});

describe("what reaches the browser", () => {
  const elements = paths.filter(isOfElements);

  it("is neither React, nor Zod, nor the stages, nor the server", () => {
    expect(elements).toEqual(
      expect.arrayContaining(["components/elements/page.ts", "components/elements/saved-form.ts"]),
    );
    expect(leaksOf(own, elements)).toEqual([]);
  });

  it("is found however deep it is, unless it is a type", async () => {
    const { modules } = await cruiseTree(makeTree(broken));
    const leaves = Object.keys(broken).filter(isOfElements);
    expect(leaksOf(modules, leaves).sort()).toEqual([
      "components/elements/drawn.ts -> components/reader.tsx",
      "components/elements/drawn.ts -> node_modules/react/index.js",
      "components/elements/leaf.ts -> node_modules/zod/index.js",
    ]);
  });

  it("is none of Next's scripts: nothing of a page waits for them, and only Next requires client components", () => {
    const drawn = paths.filter((path) => /^(app|components)\/.*(?<!\.test)\.tsx$/.test(path));
    expect(drawn.filter((path) => isClient(source(path)))).toEqual(["app/error.tsx", "app/global-error.tsx"]);
    expect(drawn.filter((path) => waitsForScripts(path, source(path)))).toEqual([]);
    expect(waitsForScripts("app/help/loading.tsx", "")).toBe(true);
    expect(waitsForScripts("app/page.tsx", `import { Suspense } from "react";`)).toBe(true);
    expect(waitsForScripts("app/page.tsx", `import Link from "next/link";`)).toBe(true);
    expect(waitsForScripts("app/page.tsx", `"use server";`)).toBe(true);
  });
});

describe("the access matrix", () => {
  it("has a line for every address and method that exists, and for no others", () => {
    const guarded = Object.entries(accessMatrix).map(([route, guards]) => [
      route,
      Object.keys(guards).sort(),
    ]);
    expect(Object.fromEntries(guarded)).toEqual(appRoutes());
  });

  it("would miss a new page, and a new method", () => {
    const tree = makeTree({
      "(group)/new/page.tsx": "export default 1;",
      "new/save/route.ts": "export const POST = 1;\nexport async function PUT() {}\nconst GET = 1;",
      "new/save.ts": "export const DELETE = 1;",
    });
    expect(appRoutes(tree)).toEqual({ "/new": ["GET"], "/new/save": ["POST", "PUT"] });
  });
});

describe("files", () => {
  it('of the server begin with import "server-only"', () => {
    // Only Vitest loads a test, and it replaces that module. The .mjs files run in worker threads, outside Next and
    // its bundler, so they cannot end up in the browser.
    const server = paths.filter((path) => /^lib\/server\/.*(?<!\.test|\.d)\.tsx?$/.test(path));
    expect(server.length).toBeGreaterThan(30);
    expect(server.filter((path) => !startsServerOnly(source(path)))).toEqual([]);
  });

  it("of pages that read anything render their failures on the server", () => {
    const reading = paths.filter(
      (path) => /^app\/(.*\/)?page\.tsx$/.test(path) && source(path).includes("@/lib/server/"),
    );
    expect(reading.length).toBeGreaterThan(20);
    expect(reading.filter((path) => !source(path).includes("export default definePage("))).toEqual([]);
  });

  it("count as such only with that line first", () => {
    expect(startsServerOnly(`// Why.\n/** More. */\nimport "server-only";\n`)).toBe(true);
    expect(startsServerOnly(`import { x } from "y";\nimport "server-only";\n`)).toBe(false);
    expect(startsServerOnly(`// import "server-only";\n`)).toBe(false);
  });

  it("have a default export only where a tool requires one", () => {
    // Playwright's global setup is loaded by its default export.
    const demanded = /^tests\/browser\/build-once\.ts$|^app\/|(^|\/)[a-z.]+\.config\.ts$/;
    const free = paths.filter((path) => !demanded.test(path));
    expect(free.filter((path) => hasDefaultExport(source(path)))).toEqual([]);
    expect(hasDefaultExport(source("app/page.tsx"))).toBe(true);
    expect(hasDefaultExport("const a = 1;\nexport { a as default };\n")).toBe(true);
  });

  it("are short: half of them within 60 lines, nine of ten within 200", () => {
    const sizes = paths
      .map((path) => ({ path, lines: source(path).split("\n").length - 1 }))
      .sort((one, other) => one.lines - other.lines);
    const at = (part: number) => sizes[Math.floor(sizes.length * part)]?.lines ?? Number.NaN;
    const long = sizes.filter(({ lines }) => lines > 300);
    process.stdout.write(
      `${sizes.length} files: median ${at(0.5)} lines, p90 ${at(0.9)}, ${long.length} over 300${long
        .map(({ path, lines }) => `\n  ${lines} ${path}`)
        .join("")}\n`,
    );
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.9)).toBeLessThanOrEqual(200);
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
  });
});
