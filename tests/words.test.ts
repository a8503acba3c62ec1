// The countable aspects of the product's tone, over every text that a page, an e-mail or a file may show.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const isShown = (file: string) =>
  !file.startsWith("lib/server/") || inServer.some((part) => file.startsWith(part));
const inServer = ["lib/server/http/", "lib/server/hosted/accounts/letters.ts", "lib/server/cookies/list.ts"];

/** The schema's text for programmers, an error that nobody sees, JSON, and the titles of studies. */
const unshown = [
  "lib/data/format.ts",
  "lib/data/write-pieces.ts",
  "components/elements/script-address.ts",
  "lib/sources/works.ts",
];

const files = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .filter((file) => isShown(file) && !unshown.includes(file));

type Text = { file: string; text: string };

/** Every string literal of a file, without class names. */
function literalsIn(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && node.name.getText(source) === "className") return;
    if (isWords(node)) {
      const text = node.text.replace(/\s+/g, " ").trim();
      if (!isClasses(text)) found.push({ file, text });
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

/** Class names in a constant: none begins with a capital, and at least one depends on a condition. */
function isClasses(text: string): boolean {
  return text.split(" ").every((part) => /^[a-z-][^\p{Lu}’“”]*$/u.test(part)) && /[\w\])]:[a-z[-]/.test(text);
}

function isWords(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

const literals = files.flatMap(literalsIn);
/** Looks like words: it contains a space. */
const texts = literals.filter(({ text }) => text.includes(" "));
const having = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));

describe("the words on screen", () => {
  it("are collected from everywhere", () => {
    expect(texts.length).toBeGreaterThan(1_500);
    expect(inServer.filter((part) => !files.some((file) => file.startsWith(part)))).toEqual([]);
  });

  it("have typographic apostrophes and quotes", () => {
    expect(having(/\p{L}'\p{L}|\p{L}s' \p{L}/u)).toEqual([]);
    const quoted = having(/[ (]"\p{L}[^"=]*\p{L}[.?]?"([ ).,]|$)/u);
    // A string that begins with one is an HTTP header.
    expect(quoted.filter(({ text }) => !text.startsWith('"'))).toEqual([]);
  });

  it("have no straight quotes anywhere else, not around a name either", () => {
    // They read or write HTTP, JSON, or the HTML of a page.
    const isCode = (file: string) =>
      /^(lib\/server\/http\/|lib\/data\/json\.ts$|components\/elements\/service-worker\.ts$)/.test(file);
    const said = literals.map(({ file, text }) => ({ file, text: text.replace(/\[[^\]]*\]/g, "") }));
    expect(said.filter(({ file, text }) => /['"]/.test(text) && !isCode(file))).toEqual([]);
  });

  it("shout nothing", () => {
    expect(having(/\p{L}!(\s|$)/u)).toEqual([]);
  });

  it.each([
    ["someone", /\bsomebody\b(?!-)/i],
    ["keep a copy, or download", /\b(take|takes|taken|taking)\b[^.]{0,30}\balong\b/i],
    ["write down", /\bput(s|ting)? (it |them )?down what\b/i],
    ["Home", /\bfirst page\b/i],
    ["doesn’t have to", /\bneed(n['’]t| not)\.$/i],
    ["the one that", /\bthat which\b/i],
    ["a code that works", /\bsigns? nobody\b|\bfits for\b/i],
    ["a step", /\b(an?|this|each|every) exercise\b/i],
  ])("say %s, in one way", (_word, other) => {
    expect(having(other)).toEqual([]);
  });

  it("call at most one thing an answer too", () => {
    expect(having(/\b(answer|decision|plan) too\b/i).length).toBeLessThanOrEqual(1);
    expect(having(/” is an answer\b/)).toEqual([]);
  });

  // After silence nothing was heard: none of these is shown then, or none of them is about the employer's answer.
  it("mention hearing only if something was heard", () => {
    const said = having(/\b(heard|hear)\b/i).filter(({ file }) => file !== "lib/feedback-request/draft.ts");
    expect([...new Set(said.map(({ text }) => text))].sort()).toEqual([
      "Heard on",
      "If you heard today, stage 1 is enough.",
      "Most people who look for work hear no more often than yes.",
      "Someone you lost touch with counts too. Most are glad to hear from you.",
      "Who is waiting to hear",
      "Who is waiting to hear from you?",
      "You heard less than a day ago. The rest is here whenever you want it.",
      "You heard less than a day ago. Tomorrow is early enough.",
      // The others of the same round: `lib/stages/stages.test.ts` checks that it is not said after silence.
      "heard what you heard.",
    ]);
  });
});
