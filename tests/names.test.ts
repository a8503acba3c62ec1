// One name for one thing: no two modules export the same name, so that a search for it finds one.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Names that each file of a kind has to export, so that its loader finds them: Next, Vitest, `npm run data`. */
const demanded = [/^app\/(.*\/)?(page|layout|route|not-found|error)\.tsx?$/, /^lib\/server\/cli\//];
const demandedNames = new Set(["setup"]);

/** The names that a module exports, including re-exports. */
function exportsIn(code: string): string[] {
  const source = ts.createSourceFile("module.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const named = statement.exportClause;
      return named && ts.isNamedExports(named) ? named.elements.map(({ name }) => name.text) : [];
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    return "name" in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
  });
}

/** Each name that several modules export, and which modules. */
function doubles(files: Readonly<Record<string, string>>): string[] {
  const modules = new Map<string, string[]>();
  for (const [path, code] of Object.entries(files)) {
    if (demanded.some((pattern) => pattern.test(path))) continue;
    for (const name of new Set(exportsIn(code))) modules.set(name, [...(modules.get(name) ?? []), path]);
  }
  return [...modules]
    .filter(([name, paths]) => paths.length > 1 && !demandedNames.has(name))
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`)
    .sort();
}

function ownFiles(): Record<string, string> {
  const paths = ["app", "components", "lib", "prisma", "tests"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !path.startsWith("lib/server/db/generated/"));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

describe("two exports of one name", () => {
  it("are in no two modules", () => {
    const files = ownFiles();
    expect(Object.keys(files).length).toBeGreaterThan(500);
    expect(doubles(files)).toEqual([]);
  });

  it("would be found, whatever they are and however they are exported", () => {
    expect(
      doubles({
        "lib/a.ts": "export const one = 1, two = 2; export type Three = 3; const own = 1;",
        "lib/b.ts": "export function one() {} const two = 2; export { two }; const own = 2;",
        "lib/c.tsx": `export class Three {} export { type Four as Five } from "./d";`,
        "lib/d.ts": "export enum Four {} export type Five = Four;",
        "app/a/page.tsx": "export const metadata = {}; export default function A() {}",
        "app/b/page.tsx": "export const metadata = {}; export default function B() {}",
      }),
    ).toEqual([
      "Five: lib/c.tsx, lib/d.ts",
      "Three: lib/a.ts, lib/c.tsx",
      "one: lib/a.ts, lib/b.ts",
      "two: lib/a.ts, lib/b.ts",
    ]);
  });
});

it("nothing but its own module makes an OwnerId", () => {
  const makers = Object.entries(ownFiles()).flatMap(([path, code]) =>
    /\bas OwnerId\b/.test(code) && !/^tests\/|\.test\.tsx?$/.test(path) ? [path] : [],
  );
  expect(makers).toEqual(["lib/server/owners/owner-id.ts"]);
});
