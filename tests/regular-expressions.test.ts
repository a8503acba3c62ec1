// Patterns that restart at each character of what somebody typed take a core for minutes on a long uniform text. Each
// pattern in the source is matched against texts that reveal that.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { growsTooFast } from "./growth";

type Pattern = { at: string; pattern: RegExp };

function patternsOf(path: string): Pattern[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  function look(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ at: `${path}:${line + 1} ${node.text}`, pattern });
    }
    ts.forEachChild(node, look);
  }
  look(source);
  return found;
}

const patterns = ["lib", "app", "components"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/generated|\.test\./.test(name))
    .flatMap((name) => patternsOf(`${root}/${name}`)),
);

/** What is repeated, and what is around it so that a pattern almost matches. */
const repeated = [
  ...[" ", "\t", "\n", "\r", "\u00a0", "a", "A", "0", "-", ".", ",", "@", "/", "\\", ":", "=", "'", "<", "["],
  ...["a ", "a.", "0.", "0:", "a@", "a-", " .", ". ", "www.", "://", "https://", "x@y.", "\r\n ", "; "],
  ...["Version/1 ", "Date: ", "ก", "日", "א", "é", "e\u0301", "^\\"],
];
const around = [
  ["", ""],
  ["", "\u0000"],
  ["", " "],
  ["x@", ","],
  ["x@", " "],
] as const;

const texts = (size: number) =>
  repeated.flatMap((part) =>
    around.map(([before, after]) => before + part.repeat(size / part.length) + after),
  );

describe("a regular expression", () => {
  it("is found wherever one is written", () => {
    expect(patterns.length).toBeGreaterThan(100);
    expect(patternsOf("lib/text.ts").map(({ at }) => at.split(" ")[0])).toContain("lib/text.ts:11");
  });

  const [short, long] = [texts(5_000), texts(20_000)];
  it.each(patterns)("takes no more than four times as long for four times the text: $at", ({ pattern }) => {
    const slow = short.flatMap((text, at) => {
      const grown = growsTooFast((size) => {
        pattern.lastIndex = 0;
        return (size === 1 ? text : (long[at] ?? "")).replace(pattern, "");
      }, 1);
      return grown ? [{ text: JSON.stringify(text.slice(0, 20)), ...grown }] : [];
    });
    expect(slow).toEqual([]);
  });
});
