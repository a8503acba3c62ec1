// A function that doesn't fit on a screen is hard to understand as a whole.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const most = 80;

/** Functions with their lines of code, without blank lines and comments. */
function functionsOf(path: string, text = readFileSync(path, "utf8")): { at: string; lines: number }[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { at: string; lines: number }[] = [];
  function look(node: ts.Node): void {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = node.getText().split("\n");
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const code = lines.filter((one) => !/^\s*($|\/\/|\/\*|\*)/.test(one));
      found.push({ at: `${path}:${line + 1}`, lines: code.length });
    }
    ts.forEachChild(node, look);
  }
  look(source);
  return found;
}

const product = ["app", "components", "lib", "prisma"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !/generated|\.test\./.test(name))
    .flatMap((name) => functionsOf(`${root}/${name}`)),
);

describe("a function", () => {
  it("is found wherever one is written, with its lines", () => {
    expect(product.length).toBeGreaterThan(1000);
    const long = `export const one = () => {\n${"  call();\n\n  // Why.\n".repeat(most - 1)}};\n`;
    expect(functionsOf("long.ts", long)).toEqual([{ at: "long.ts:1", lines: most + 1 }]);
  });

  it(`has at most ${most} lines`, () => {
    expect(product.filter(({ lines }) => lines > most)).toEqual([]);
  });
});
