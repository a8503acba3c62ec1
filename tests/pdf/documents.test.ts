import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/exports/document";
import { createPdfRenderer } from "@/lib/server/pdf/pdf-renderer";
import {
  answer,
  bodyText,
  countLetters,
  documentItem,
  documentOf,
  needsTools,
  placedWords,
  render,
  run,
  squeeze,
  workerFile,
} from "./read-pdf";
import { fullCard, hostile, kept, long, longAnswer, manyItems, marked, samples, small } from "./samples";

// In points: the edges of the column and of the footer, and how far boxes and numbers hang into the margin.
const column = { a4: { from: 122, to: 496, bottom: 805 }, letter: { from: 130, to: 505, bottom: 755 } };
const hang = 28.4;

/** The second half of a full-width comma or full stop is empty, and may extend past the edge. */
function blankAfter(text: string): number {
  return /[、。，．！？]$/.test(text) ? 6 : 0;
}

/** According to its page tree. */
function pageCount(pdf: Uint8Array): number {
  return Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", pdf))?.[1]);
}

describe.each(samples)("%s document", (_name, document) => {
  it("is a clean, tagged PDF/UA-1 with its title and embedded fonts", async (context) => {
    needsTools(context);
    const pdf = await render(document);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(run("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors found");
    const facts = run("pdfinfo", pdf);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toContain(document.title.slice(0, 100));
    expect(facts).not.toContain("CreationDate");
    for (const link of run("pdfinfo", pdf, "-url").trim().split("\n").slice(1)) {
      expect(link).toMatch(/ (https?:\/\/|mailto:)\S+$/);
    }
    expect(run("pdfinfo", pdf, "-meta")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    for (const font of run("pdffonts", pdf).trim().split("\n").slice(2)) {
      expect(font).toMatch(/ yes +yes +yes /);
      expect(font).toMatch(/SourceSerif4|Noto|Vazirmatn/);
    }
  });

  it("keeps every word inside the margins", async (context) => {
    needsTools(context);
    for (const paper of ["a4", "letter"] as const) {
      const words = placedWords(await render({ ...document, paper }));
      const { from, to, bottom: end } = column[paper];
      const outside = words.filter(
        ({ text, left, top, right, bottom }) =>
          left < from - hang - 1 || top < 60 || right > to + 1 + blankAfter(text) || bottom > end,
      );
      expect(words.length).toBeGreaterThan(20);
      expect(outside).toEqual([]);
    }
  });

  it("gives the same bytes again, from another worker too", async () => {
    const other = createPdfRenderer({ workerFile });
    const [first, second, third] = [
      await render(document),
      await render(document),
      await other.render(document, "somebody"),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(third.ok && Buffer.compare(first, third.value)).toBe(0);
    await other.stop();
  });
});

describe("what the person wrote", () => {
  it("is complete in the long document, every item and the answer to its last word", async (context) => {
    needsTools(context);
    const text = squeeze(bodyText(await render(long)));
    expect(text).toContain(squeeze(longAnswer));
    for (const { text: action } of manyItems) expect(text).toContain(squeeze(action));
  });

  it("is text and never markup, in every script, as often as it was written", async (context) => {
    needsTools(context);
    const text = squeeze(bodyText(await render(hostile))).normalize("NFKC");
    for (const line of kept) {
      expect(text.split(squeeze(line).normalize("NFKC")).length, line.slice(0, 40)).toBeGreaterThan(2);
    }
    expect(text).toContain("control�lone�turnedthreelinesinone");
    const found = countLetters(text);
    for (const [letter, times] of countLetters(squeeze([...marked, ...marked].join("")))) {
      expect(found.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(times);
    }
  });

  it("links to web and mail addresses, and to nothing else", async (context) => {
    needsTools(context);
    const lines = [
      "See https://jobs.example.org/a?x=1&y=2#z, or (http://example.com/x). Mail ana+jobs@example.co.uk!",
      "javascript:alert(1) file:///etc/passwd data:text/html,x ftp://example.com https:// http://[bad a@b",
      `https://example.org/${"long/".repeat(60)}`,
      "קישור https://example.org/א כאן",
      "https://example.org/\u{12000}",
    ];
    const pdf = await render(
      documentOf([answer(...lines), { kind: "actions", items: [documentItem("At http://a.example")] }]),
    );
    const links = run("pdfinfo", pdf, "-url").trim().split("\n").slice(1);
    expect(new Set(links.map((line) => line.trim().split(/\s+/).at(-1)))).toEqual(
      new Set([
        "https://jobs.example.org/a?x=1&y=2#z",
        "http://example.com/x",
        "mailto:ana+jobs@example.co.uk",
        `https://example.org/${"long/".repeat(60)}`,
        "https://example.org/%D7%90",
        "http://a.example/",
      ]),
    );
    expect(squeeze(bodyText(pdf))).toContain(squeeze(lines[1] ?? ""));
  });

  it("has a box for a letter that no font contains, and loses nothing around it", async (context) => {
    needsTools(context);
    expect(squeeze(bodyText(await render(hostile))).normalize("NFKC")).toContain("unknown□□□□end□□□");
  });

  it("is tagged with its own language, paragraph by paragraph", async (context) => {
    needsTools(context);
    const pdf = await render(hostile);
    const structure = run("qpdf", pdf, "--qdf", "--object-streams=disable");
    const languages = new Set(
      Array.from(structure.matchAll(/\/Lang \(([\w-]+)\)/g), ([, language]) => language),
    );
    const expected =
      "en el ru uk ka hy ar fa he dv zh-CN zh-TW ja ko hi bn gu pa or ta te kn ml si th lo km my bo am zgh".split(
        " ",
      );
    expect([...languages].sort()).toEqual(expected.sort());
  });

  it("has no box and no missing letter in any script that a font is installed for", async (context) => {
    needsTools(context);
    const text = bodyText(await render(documentOf([answer(...kept.slice(0, 16), ...marked)])));
    expect(text).not.toContain("This PDF has");
    expect(text.replace("→ ✓ ☐ □", "")).not.toContain("□");
  });

  it("begins at the right if it is right-to-left", async (context) => {
    needsTools(context);
    const words = placedWords(await render(documentOf([answer("דיברתי"), answer("spoke")])));
    expect(words.find(({ text }) => text === "spoke")?.left).toBeCloseTo(column.a4.from, 0);
    // Poppler returns a single word in visual order, from the left.
    expect(words.find(({ text }) => text.includes("יתרביד"))?.right).toBeCloseTo(column.a4.to, 0);
  });

  it("is one page if it is a card, on either paper size", async (context) => {
    needsTools(context);
    for (const paper of ["a4", "letter"] as const)
      expect.soft(pageCount(await render({ ...fullCard, paper })), paper).toBe(1);
  });

  it("is set as large as one page allows if it is a card", async (context) => {
    needsTools(context);
    const { blocks } = fullCard;
    const heights = [];
    for (const some of [blocks.slice(-1), blocks, [...blocks, answer(longAnswer)]]) {
      const words = placedWords(await render({ ...fullCard, blocks: some, paper: "a4" }));
      const word = words.find(({ text }) => text === "Okafor.");
      heights.push(word && word.bottom - word.top);
    }
    const [large = 0, middle = 0, least = 0] = heights;
    expect(large / least).toBeCloseTo(13.5 / 10.5, 1);
    expect(middle).toBeLessThan(large);
    expect(middle).toBeGreaterThanOrEqual(least);
  });

  it("counts rows only where there are several", async (context) => {
    needsTools(context);
    const rows = ["I kept the archive open.", "I trained four people."].map((line) => ({
      lines: [line],
      parts: [],
    }));
    const said = async (count: number) => {
      const block: Block = { kind: "rows", question: "What speaks for you", rows: rows.slice(0, count) };
      return bodyText(await render({ ...fullCard, blocks: [block], paper: "a4" }));
    };
    const numbersIn = (text: string) => text.split("\n").filter((line) => /^\s*\d\s*$/.test(line)).length;
    expect(numbersIn(await said(2))).toBe(2);
    expect(numbersIn(await said(1))).toBe(0);
    expect(await said(1)).toContain("I kept the archive open.");
  });

  it("goes on over the pages when one row is taller than a page", async (context) => {
    needsTools(context);
    const tall = longAnswer.slice(0, 20_000);
    const manyLines = Array.from({ length: 300 }, (_, i) => `row-${i}`).join("\n");
    const blocks: Block[] = [
      { kind: "actions", items: [documentItem(tall), documentItem(manyLines)] },
      { kind: "if-then", cue: tall, response: manyLines },
      { kind: "answer", question: tall, lines: [tall] },
      {
        kind: "rows",
        question: "Which?",
        rows: [{ lines: [tall], parts: [{ label: "What", lines: [tall] }] }],
      },
      { kind: "facts", facts: [{ label: "The first hour", lines: [tall] }] },
    ];
    const text = squeeze(bodyText(await render(documentOf(blocks))).replaceAll(/Done\s+Step/g, ""));
    expect(text.split(squeeze(tall)).length).toBe(8);
    expect(text.split(squeeze(manyLines)).length).toBe(3);
  });
});

describe("the page", () => {
  it("contains a plan of ten items and two if-then plans completely, and says so in its footer", async (context) => {
    needsTools(context);
    const items = manyItems.slice(0, 10).map((action) => ({ ...action, stage: "Ask for feedback" }));
    const plan: Block = { kind: "if-then", cue: "it is Monday 9:00 and I feel flat", response: "I open one" };
    const pdf = await render(
      documentOf([...small.blocks.slice(0, 1), { kind: "actions", items }, plan, plan]),
    );
    const text = run("pdftotext", pdf, "-layout");
    expect(text).toMatch(/Get help now: someone near you can listen\. +Page 1 of 1/);
  });

  it("contains a short answer that is drawn as no line or as several, beside whatever else was said", async (context) => {
    needsTools(context);
    const rows = ["\u200b", "\ufeff", "First half\u2028Second half", "One\u0085Two"].map((text) => ({
      lines: ["What they may ask"],
      parts: [{ label: "What you’d say", lines: [text] }],
    }));
    const text = bodyText(await render(documentOf([{ kind: "rows", question: "Which questions?", rows }])));
    for (const part of ["First half", "Second half", "One", "Two"]) expect(text).toContain(part);
  });

  it("says in words what the boxes show", async (context) => {
    needsTools(context);
    const text = bodyText(await render(small));
    expect(text).toContain("High priority · From Ask for feedback");
    expect(text).toMatch(/Coffee with Jürgen\s+Done/);
    expect(text).toMatch(/Evening course\s+Parked/);
    expect(text.match(/priority/g)).toHaveLength(1);
  });

  it("reads in order for a screen reader: headings, a table, a list, labelled halves of a plan", async (context) => {
    needsTools(context);
    const structure = run("pdfinfo", await render(small), "-struct-text").replace(/\s+/g, " ");
    expect(structure).toContain('H1 "What to do next" (block)');
    expect(structure).toContain('H2 "If it gets hard" (block)');
    expect(structure).toMatch(/THead .*TH .*"Done".*TH .*"Step".*TH .*"By".*TBody /);
    expect(structure.match(/TD:/g)).toHaveLength(9);
    expect(structure.match(/LBody/g)).toHaveLength(2);
    expect(structure).toMatch(
      /"If".*"it is Monday 9:00 and I feel flat".*"then".*"I open one saved posting"/,
    );
    expect(structure).not.toContain("Get help now");
  });

  it("repeats the head of a long table, and never ends with it", async (context) => {
    needsTools(context);
    const pages = bodyText(await render(documentOf([{ kind: "actions", items: manyItems.slice(0, 60) }])));
    const texts = pages.trim().split("\f");
    expect(texts.length).toBeGreaterThan(2);
    for (const page of texts) {
      expect(page).toMatch(/Done\s+Step\s+By/);
      expect(page.trim().split("\n").at(-1)).not.toMatch(/^(Done|Step|By)$/);
    }
  });

  it("draws a rating as it was before and after, and says it in words", async (context) => {
    needsTools(context);
    const rated = (alternative: string, before: number | undefined, after: number | undefined): Block => ({
      kind: "rating",
      question: "How heavy is this right now?",
      rating: { alternative, words: ["Calm", "Heavy", "As bad as it gets"], before, after },
    });
    const said = ["How heavy: 0 before", "How heavy: 10 before, 10 after", "How heavy: 7 before, 4 after"];
    const [start = "", same = "", lighter = ""] = said;
    const pdf = await render(
      documentOf([rated(lighter, 7, 4), rated(start, 0, undefined), rated(same, 10, 10)]),
    );
    expect(run("pdftotext", pdf, "-layout")).toMatch(/7 before +4 after/);
    const structure = run("qpdf", pdf, "--qdf", "--object-streams=disable");
    const alternatives = Array.from(structure.matchAll(/\/Alt \((.*)\)/g), ([, text]) => text);
    expect(alternatives.sort()).toEqual(said);
  });

  it("never ends with a heading or a question whose answer is on the next page", async (context) => {
    needsTools(context);
    for (let lines = 22; lines < 42; lines++) {
      const blocks: Block[] = [
        answer(...Array.from({ length: lines }, (_, i) => `line ${i}`)),
        { kind: "heading", level: 1, text: "Next stage" },
        { kind: "heading", level: 2, text: "First exercise" },
        lines % 2 === 0
          ? { kind: "answer", question: "And then", lines: ["Only one line"] }
          : { kind: "actions", items: [documentItem("Only one step", { due: "Friday" })] },
      ];
      for (const page of bodyText(await render(documentOf(blocks))).split("\f")) {
        expect(page.trim().split("\n").at(-1)).not.toMatch(
          /Next stage|First exercise|And then|^(Done|Step|By)$/,
        );
      }
    }
  });

  it("uses no text colour below AA on white", () => {
    const template = readFileSync("lib/server/pdf/template.typ", "utf8");
    for (const name of ["ink", "ink-soft", "pine"]) {
      const colour = new RegExp(`#let ${name} = rgb\\("#(\\w{6})"\\)`).exec(template)?.[1] ?? "ffffff";
      expect(contrastOnWhite(colour)).toBeGreaterThan(4.5);
    }
  });
});

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrastOnWhite(colour: string): number {
  const [red = 1, green = 1, blue = 1] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
