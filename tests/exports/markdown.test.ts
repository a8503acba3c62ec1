// The Markdown as a renderer shows it: as it was typed.
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { exporters } from "@/lib/exports";
import type { Block, ExportDocument } from "@/lib/exports/document";
import { markdownOf } from "@/lib/exports/markdown";
import { cleanText } from "@/lib/text";
import { hostileLines, sourceOf } from "./source";

/** 400 in CI; `ONWARD_RANDOM_DOCUMENTS=20000` for a longer search. */
const documents = Number(process.env["ONWARD_RANDOM_DOCUMENTS"] ?? 400);

/** Tags are allowed, so that an unescaped one would disappear from the text. */
function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function textOf(html: string): string {
  return html
    .replace(/<br \/>\n/g, "\n")
    .replace(/<\/p>\n<p>/g, "\n\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "");
}

function partsOf(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, inner = ""]) =>
    asShown(textOf(inner)),
  );
}

/** White space at the end of a line is invisible; several blank lines count as one. */
function asShown(text: string): string {
  return cleanText(text)
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => (line.trim() === "" ? "" : line.replace(/[ \t]+$/, "")))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

function documentOf(blocks: Block[], title = "Editor"): ExportDocument {
  return { title, language: "en", subtitle: ["Heard on 20 November 2026"], footer: "Help.", blocks };
}

function answer(...lines: string[]): Block {
  return { kind: "answer", question: "What happened?", lines };
}

function expectAsTyped(lines: readonly string[], hint = ""): void {
  const html = rendered(markdownOf(documentOf([answer(...lines)])));
  expect(partsOf(html, "blockquote"), hint).toEqual([asShown(lines.join("\n"))]);
  // The title, the facts, the question, the words, the foot: nothing that was typed became anything else.
  expect(html.replace(/<blockquote>[\s\S]*<\/blockquote>/, "").match(/<\w+/g), hint).toEqual(
    // biome-ignore format: as short as the sentence that says it
    ["<h1", "<p", "<p", "<strong", "<hr", "<p"],
  );
  expect(/<blockquote>[\s\S]*<\/blockquote>/.exec(html)?.[0], hint).not.toMatch(/ {2}|^ | $/m);
  const inside = /<blockquote>([\s\S]*)<\/blockquote>/.exec(html)?.[1]?.match(/<\w+/g) ?? [];
  expect(
    [...new Set(inside)].filter((tag) => tag !== "<p" && tag !== "<br"),
    hint,
  ).toEqual([]);
}

describe("words in Markdown are shown as they were typed", () => {
  const marked = [
    ["a heading", "# one", "###### six", "two #", "under", "=====", "under", "---"],
    ["a list", "- one", "+ two", "* three", "  - four", "1. five", "12) six", "- [ ] seven", "-"],
    ["a rule", "***", "___", "- - -", "* * *"],
    [
      "a table",
      "a | b",
      "--|--",
      "| c | d |",
      "c | d",
      "|---|---|",
      "one",
      ":-",
      "two",
      ":-:",
      "three",
      "-:",
    ],
    ["code", "`one`", "```", "two", "```", "~~~", "three", "~~~", "    four", "\tfive"],
    ["emphasis", "*one* **two** _three_ __four__ ~~five~~ ~six~ ***seven*** snake_case_word"],
    ["a tag", "<script>alert(1)</script>", "<b>two</b>", "<!-- three -->", "<div>", "</div>", "<?x?>"],
    ["a quotation", "> one", ">> two", ">", " > three"],
    [
      "a link",
      "[one](https://a.example)",
      "![two](x.png)",
      "<https://three.example>",
      "[four]: /url",
      "[four]",
    ],
    [
      "an address",
      "https://a.example/x_y_(z)?q=*a*&b",
      "WWW.example.org/a_b",
      "me_too@example.org",
      "ftp://x",
    ],
    ["a footnote", "one[^1]", "", "[^1]: two"],
    ["an entity", "&amp; &lt; &#35; &copy; &nbsp; &"],
    ["backslashes", "\\", "\\*", "a\\", "\\\\", "C:\\new\\table", "\\n"],
    [
      "white space",
      "  two before",
      "two  between",
      "   ",
      "tab\tin",
      "\ttab before",
      "after   ",
      "",
      "",
      "",
      "end",
    ],
    ["other scripts", ...hostileLines],
  ];

  it.each(marked)("if they look like %s", (_name, ...lines) => {
    expectAsTyped(lines);
    // Some marks work only on the first line, and some only on the last.
    for (const [at, line] of lines.entries())
      for (const part of [[line], [lines[at - 1] ?? "before", line]])
        if (part.some((one) => one.trim() !== "")) expectAsTyped(part, line);
  });

  it(`in ${documents} random documents made of marks`, () => {
    const pick = randomFrom(20261125);
    const pieces = [
      ..."\\`*_[]<>&~|#$@-+=:.!()^\"'/ \t1aZé漢م",
      "  ",
      "www.",
      "://",
      "\n",
      "\n\n",
      "&amp;",
      "👩‍👩‍👧",
    ];
    for (let made = 0; made < documents; made++) {
      const text = Array.from({ length: 1 + pick(40) }, () => pieces[pick(pieces.length)]).join("");
      if (text.trim() !== "") expectAsTyped(text.split("\n"), JSON.stringify(text));
    }
  });

  it("in the answers to a question that was asked several times, and in a rating", () => {
    const words = ["Calm", "Heavy", "As bad as it gets"] as const;
    const rating = { alternative: "How heavy: 7 before", words, before: 7, after: undefined };
    const html = rendered(
      markdownOf(
        documentOf([
          {
            kind: "rows",
            question: "Which?",
            rows: [{ lines: ["*One*"], parts: [{ label: "_Met_", lines: ["Yes"] }] }],
          },
          { kind: "rating", question: "How heavy?", rating },
        ]),
      ),
    );
    expect(partsOf(html, "blockquote")).toEqual(["*One*", "Yes"]);
    expect(textOf(html)).toMatch(/Which\?\s+\*One\*\s+_Met_\s+Yes\s+How heavy\?\s+How heavy: 7 before/);
  });

  it("in titles, headings, questions, plans and items too", () => {
    for (const typed of marked.flatMap(([, ...lines]) => lines).filter((line) => line.trim() !== "")) {
      const html = rendered(
        markdownOf(
          documentOf(
            [
              { kind: "heading", level: 1, text: typed },
              { kind: "answer", question: typed, lines: ["x"] },
              { kind: "rows", question: "Which?", rows: [{ lines: [typed], parts: [] }] },
              { kind: "facts", facts: [{ label: "First", lines: [typed] }] },
              { kind: "if-then", cue: typed, response: typed },
              {
                kind: "actions",
                items: [{ text: typed, due: typed, priority: "high", status: "To do", done: true }],
              },
            ],
            typed,
          ),
        ),
      );
      const shown = asShown(typed);
      expect(partsOf(html, "h1"), typed).toEqual([shown]);
      expect(partsOf(html, "h2"), typed).toEqual([shown]);
      expect(partsOf(html, "strong"), typed).toEqual([shown.trim(), "Which?", "First"]);
      expect(partsOf(html, "blockquote"), typed).toEqual(["x", shown, shown, `If ${shown}\nthen ${shown}`]);
      expect(partsOf(html, "li"), typed).toEqual([` ${shown}\nBy ${shown} · High priority · To do`]);
      expect(html).toContain('<input type="checkbox" disabled="" checked="" />');
    }
  });
});

/** Whole numbers below a bound, the same ones in every run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("walkthrough.md", () => {
  const note = hostileLines.join("\n\n");
  const source = sourceOf(
    {
      start: { role: "*Editor*", company: "<b>Harbour</b>" },
      "accept/reason": { message: "We regret to tell you" },
      "accept/write": { writing: note },
      close: { note },
    },
    hostileLines.map((text) => ({ text, due: "2026-12-04" })),
  );
  const exporter = exporters["walkthrough.md"];
  const markdown = exporter?.kind === "text" ? exporter.text(source) : "";
  const html = rendered(markdown);

  it("is titled as the person named it, and contains every word of theirs", () => {
    expect(partsOf(html, "h1")).toEqual(["*Editor* at <b>Harbour</b>"]);
    expect(partsOf(html, "blockquote")).toContain(asShown(note));
    const steps = partsOf(html, "li").map((step) => step.split("\n")[0]?.trim());
    expect(steps).toEqual(hostileLines.map((line) => asShown(line).trim()));
  });

  it("has no formulas for programs that support them", () => {
    expect(markdown).toContain(String.raw`\$x^2\$`);
  });

  it("leaves out the rejection message", () => {
    expect(markdown).not.toContain("We regret");
  });

  it("ends with where to find help", () => {
    expect(html.trimEnd().split("\n").at(-1)).toMatch(/^<p>If you need help now: /);
  });
});
