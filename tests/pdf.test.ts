import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it, type TestContext } from "vitest";
import type { Block, DocumentItem, ExportDocument } from "../lib/exports/document";
import { createPdfRenderer } from "../lib/server/pdf/pdf-renderer";
import { renderPdf } from "../lib/server/pdf/render-pdf";

const workerFile = path.resolve("lib/server/pdf/worker.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "onward-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tools = ["pdftotext", "pdfinfo", "pdffonts", "qpdf"];
const missing = tools.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);

/** These tests read the PDF back with other people's programs; only a developer's machine may lack them. */
function needsTools(context: TestContext): void {
  if (missing.length === 0) return;
  if (process.env["CI"]) throw new Error(`not installed: ${missing.join(", ")}`);
  context.skip(`not installed: ${missing.join(", ")} (poppler-utils, qpdf)`);
}

function run(tool: string, pdf: Uint8Array, ...options: string[]): string {
  const file = path.join(folder, "under-test.pdf");
  writeFileSync(file, pdf);
  const after = tool === "pdftotext" ? ["-"] : [];
  const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
  return execFileSync(tool, [...options, file, ...after], { encoding: "utf8", stdio, maxBuffer: 1e9 });
}

// Without the footer, which would stand in the middle of a text that goes on to the next page.
function readBody(pdf: Uint8Array): string {
  return run("pdftotext", pdf, "-r", "72", "-x", "0", "-y", "0", "-W", "596", "-H", "750");
}

/** Without white space: where a line was wrapped says nothing about what was written. */
function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

async function render(document: ExportDocument): Promise<Uint8Array> {
  const result = await renderPdf(document);
  if (!result.ok) throw new Error(`not rendered: ${result.error.kind}`);
  return result.value;
}

function documentOf(blocks: Block[], title = "Your plan"): ExportDocument {
  const footer = "Get help now: someone near you can listen.";
  return { title, language: "en", subtitle: ["Night nurse, final round"], footer, blocks };
}

function item(text: string, more: Partial<DocumentItem> = {}): DocumentItem {
  return { text, priority: "normal", status: "To do", done: false, ...more };
}

function answer(...lines: string[]): Block {
  return { kind: "answer", question: "What happened, step by step?", lines };
}

const small = documentOf([
  { kind: "heading", level: 1, text: "What to do next" },
  {
    kind: "actions",
    items: [
      item("Write to Ana", { due: "Friday 4 December 2026", priority: "high", stage: "Ask for feedback" }),
      item("Coffee with Jürgen", { status: "Done", done: true, priority: "low" }),
      item("Evening course", { status: "Parked" }),
    ],
  },
  { kind: "heading", level: 2, text: "If it gets hard" },
  { kind: "if-then", cue: "it is Monday 9:00 and I feel flat", response: "I open one saved posting" },
  answer("First line", "", "After a gap"),
  { kind: "paragraph", text: "You can close this now." },
]);

const kept = [
  "Żółć gęślą jaźń, Škoda Łódź ñandú çırağı Đặng Thị Hằng ǆ ﬁ",
  "Πήγα στη συνέντευξη και μίλησα ήρεμα",
  "Я говорил слишком быстро, а потом замолчал. Їжак ґанок ўсё",
  '#set page(width: 1pt) #eval("1") #panic() $x^2$ *b* _i_ `raw` <label> @ref // no /* no */ = = - + \\',
  "<script>alert(1)</script> &amp; \\u{41} \\n %s {{y}} \"quotes\" 'single' “curly” «guillemets»",
  "a".repeat(300),
  `https://jobs.example.org/${"very-long-path/".repeat(20)}?id=1234567890&from=${"x".repeat(120)}#end`,
  "W".repeat(300),
];
const hostile = documentOf(
  [
    { kind: "heading", level: 2, text: `${"Ü".repeat(200)} #[x]` },
    { kind: "heading", level: 1, text: " \u0000 " },
    answer(
      ...kept,
      "con\u0000tr\u0007ol\u001b \ud800lone\udfff \u202Eturned\u202C",
      "three\nlines\r\nin one",
    ),
    answer("emoji 👩‍👩‍👧 العربية 漢字 end", "\ufffe\uffff\ue000", "̈ lone mark", `z${"\u0301".repeat(400)}`),
    { kind: "answer", question: "?".repeat(5000), lines: [] },
    { kind: "if-then", cue: kept[4] ?? "", response: "Z".repeat(400) },
    {
      kind: "actions",
      items: [...kept.map((text) => item(text, { due: text, stage: text, status: text })), item("")],
    },
    { kind: "actions", items: [] },
  ],
  `${"T".repeat(300)} \ud800 #title`,
);

const vocabulary = "they asked how I would have handled it and I said what I knew then".split(" ");
const longAnswer = Array.from({ length: 10_000 }, (_, i) => `${vocabulary[i % 14]}${i % 97}`).join(" ");
const manyItems = Array.from({ length: 200 }, (_, i) =>
  item(`Action ${i}: ${vocabulary.slice(0, i % 14).join(" ")}.`, { due: "Friday 4 December 2026" }),
);
const long = documentOf([
  { kind: "heading", level: 1, text: "Everything" },
  answer(longAnswer),
  { kind: "actions", items: manyItems },
]);
const samples: [string, ExportDocument][] = [
  ["a small", small],
  ["a hostile", hostile],
  ["a long", long],
];

describe.each(samples)("%s document", { timeout: 20_000 }, (_name, document) => {
  it("is a clean, tagged PDF/UA-1 with its title and embedded fonts", async (context) => {
    needsTools(context);
    const pdf = await render(document);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(run("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors found");
    const facts = run("pdfinfo", pdf);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toContain(document.title.slice(0, 100));
    expect(facts).not.toContain("CreationDate");
    expect(run("pdfinfo", pdf, "-meta")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    for (const font of run("pdffonts", pdf).trim().split("\n").slice(2)) {
      expect(font).toMatch(/ yes +yes +yes /);
      expect(font).toMatch(/SourceSerif4|NotoSans/);
    }
  });

  it("keeps every word inside the margins", async (context) => {
    needsTools(context);
    const words = run("pdftotext", await render(document), "-bbox").matchAll(
      /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
    );
    const boxes = [...words].map((word) => word.slice(1).map(Number));
    const outside = boxes.filter(
      ([left = 0, top = 0, right = 999, bottom = 999]) =>
        left < 118 || top < 60 || right > 494 || bottom > 800,
    );
    expect(boxes.length).toBeGreaterThan(20);
    expect(outside).toEqual([]);
  });

  it("gives the same bytes again, from another worker too", async () => {
    const other = createPdfRenderer({ workerFile });
    const [first, second, third] = [
      await render(document),
      await render(document),
      await other.render(document),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(third.ok && Buffer.compare(first, third.value)).toBe(0);
    await other.stop();
  });
});

describe("what the person wrote", () => {
  it("is found again in the long document, every item and the answer to its last word", async (context) => {
    needsTools(context);
    const text = squeeze(readBody(await render(long)));
    expect(text).toContain(squeeze(longAnswer));
    for (const { text: action } of manyItems) expect(text).toContain(squeeze(action));
  });

  it("is text and never markup, and every letter of Latin, Greek and Cyrillic is there", async (context) => {
    needsTools(context);
    const text = squeeze(readBody(await render(hostile))).normalize("NFKC");
    for (const line of kept)
      expect(text.split(squeeze(line).normalize("NFKC")).length, line.slice(0, 40)).toBeGreaterThan(2);
    expect(text).toContain("control�lone�turnedthreelinesinone");
  });

  it("has a box for a letter that no font can draw, and loses nothing around it", async (context) => {
    needsTools(context);
    const text = squeeze(readBody(await render(hostile)));
    expect(text).toContain("emoji☐☐☐☐☐☐☐☐☐☐end☐☐☐");
  });

  it("goes on over the pages when one row is taller than a page", async (context) => {
    needsTools(context);
    const tall = longAnswer.slice(0, 20_000);
    const manyLines = Array.from({ length: 300 }, (_, i) => `row-${i}`).join("\n");
    const blocks: Block[] = [
      { kind: "actions", items: [item(tall), item(manyLines)] },
      { kind: "if-then", cue: tall, response: manyLines },
      { kind: "answer", question: tall, lines: [tall] },
    ];
    const text = squeeze(readBody(await render(documentOf(blocks))));
    expect(text.split(squeeze(tall)).length).toBe(5);
    expect(text.split(squeeze(manyLines)).length).toBe(3);
  });
});

describe("the page", { timeout: 20_000 }, () => {
  it("holds a plan of ten items and two if-then plans whole, and says so in its footer", async (context) => {
    needsTools(context);
    const items = manyItems.slice(0, 10).map((action) => ({ ...action, stage: "Ask for feedback" }));
    const plan: Block = { kind: "if-then", cue: "it is Monday 9:00 and I feel flat", response: "I open one" };
    const pdf = await render(
      documentOf([...small.blocks.slice(0, 1), { kind: "actions", items }, plan, plan]),
    );
    const text = run("pdftotext", pdf, "-layout");
    expect(text).toMatch(/Get help now: someone near you can listen\. +Page 1 of 1/);
  });

  it("says in words what the boxes show", async (context) => {
    needsTools(context);
    const text = readBody(await render(small));
    expect(text).toContain("To do · Due Friday 4 December 2026 · High priority · From Ask for feedback");
    expect(text).toMatch(/Coffee with Jürgen\s+Done/);
    expect(text.match(/priority/g)).toHaveLength(1);
  });

  it("reads in order for a screen reader: headings, a list, labelled halves of a plan", async (context) => {
    needsTools(context);
    const structure = run("pdfinfo", await render(small), "-struct-text").replace(/\s+/g, " ");
    expect(structure).toContain('H1 "What to do next" (block)');
    expect(structure).toContain('H2 "If it gets hard" (block)');
    expect(structure.match(/LBody/g)).toHaveLength(3);
    expect(structure).toMatch(
      /"If".*"it is Monday 9:00 and I feel flat".*"then".*"I open one saved posting"/,
    );
    expect(structure).not.toContain("Get help now");
  });

  it("never ends with a heading or a question whose answer is on the next page", async (context) => {
    needsTools(context);
    for (let lines = 18; lines < 50; lines++) {
      const blocks: Block[] = [
        answer(...Array.from({ length: lines }, (_, i) => `line ${i}`)),
        { kind: "heading", level: 1, text: "Next stage" },
        { kind: "heading", level: 2, text: "First exercise" },
        { kind: "answer", question: "And then", lines: ["Only one line"] },
      ];
      for (const page of readBody(await render(documentOf(blocks))).split("\f")) {
        expect(page.trim().split("\n").at(-1)).not.toMatch(/Next stage|First exercise|And then/);
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

describe("the worker", { timeout: 30_000 }, () => {
  it("lays out 100 random hostile documents, each as PDF/UA-1", async () => {
    const worker = new Worker(workerFile, { execArgv: ["--conditions=react-server"] });
    await once(worker, "message");
    const random = seededRandom(20_261_204);
    for (let i = 0; i < 100; i++) {
      worker.postMessage(randomDocument(random));
      const [reply] = await once(worker, "message");
      expect(reply, `document ${i}`).toMatchObject({ kind: "done", isAccessible: true });
    }
    await worker.terminate();
  });

  it("lets the process go on answering while a long document is laid out", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 5);
    await render(long);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });

  // Compared: the memory of this process, workers and native engine included, after 10 and after 40 renders of
  // documents as long as the long one and different in every paragraph, so that no cache can serve them.
  it("keeps its memory flat over 30 renders of a long document", async () => {
    const renderAll = async (from: number, to: number): Promise<void> => {
      for (let i = from; i < to; i++) {
        const items = manyItems.map((action) => ({ ...action, text: `${i}: ${action.text}` }));
        await render(
          documentOf([answer(longAnswer.replaceAll("they", `they${i}`)), { kind: "actions", items }]),
        );
      }
    };
    await renderAll(0, 10);
    const before = process.memoryUsage.rss();
    await renderAll(10, 40);
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(100);
  });

  it("comes back after it was killed in the middle of a document", async () => {
    const renderer = createPdfRenderer({ workerFile: faultyOnce("exit", "process.exit(1)") });
    const crash = { ok: false, error: { kind: "failed", reason: "crash" } };
    expect(await Promise.all([renderer.render(small), renderer.render(small)])).toMatchObject([
      crash,
      { ok: true },
    ]);
    const cut = renderer.render(long);
    await renderer.stop();
    expect(await cut).toMatchObject(crash);
    expect(await renderer.render(small)).toMatchObject({ ok: true });
    await renderer.stop();
  });

  it("is ended when a document takes too long, and the next one is laid out", async () => {
    const renderer = createPdfRenderer({ workerFile: faultyOnce("hang", "for (;;);"), timeLimit: 3000 });
    const results = await Promise.all([renderer.render(small), renderer.render(small)]);
    expect(results).toMatchObject([{ error: { kind: "failed", reason: "time" } }, { ok: true }]);
    await renderer.stop();
  });

  it("refuses what does not fit into the queue, and what is larger than any walkthrough", async () => {
    const renderer = createPdfRenderer({ workerFile, queueLength: 2 });
    const results = await Promise.all(Array.from({ length: 5 }, () => renderer.render(small)));
    expect(results.map((result) => (result.ok ? "ok" : result.error.kind))).toEqual([
      ...["ok", "ok", "ok"],
      ...["busy", "busy"],
    ]);
    const tooLarge = { ok: false, error: { kind: "too-large" } };
    expect(await renderer.render(documentOf([answer("x".repeat(700_000))]))).toEqual(tooLarge);
    expect(await renderer.render(documentOf([answer("\n".repeat(20_000))]))).toEqual(tooLarge);
    await renderer.stop();
  });

  it("says that it is unavailable when it cannot start", async () => {
    const renderer = createPdfRenderer({ workerFile: path.join(folder, "missing.mjs") });
    expect(await renderer.render(small)).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("runs under tsx as the server does, and never keeps the process alive", () => {
    const script = `import(${JSON.stringify(pathToFileURL("lib/server/pdf/render-pdf.ts").href)})
      .then(({ renderPdf }) => renderPdf(${JSON.stringify(small)}))
      .then((result) => process.stdout.write(result.ok ? "rendered" : result.error.kind));`;
    const options = ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", script];
    expect(execFileSync(process.execPath, options, { encoding: "utf8", timeout: 20_000 })).toBe("rendered");
  });
});

/** A worker that fails at its first document and is the real one when it is started again. */
function faultyOnce(name: string, fault: string): string {
  const file = path.join(folder, `${name}.mjs`);
  const marker = JSON.stringify(path.join(folder, `${name}.started`));
  const source = `import { existsSync, writeFileSync } from "node:fs";
    import { parentPort } from "node:worker_threads";
    if (existsSync(${marker})) await import(${JSON.stringify(pathToFileURL(workerFile).href)});
    else {
      writeFileSync(${marker}, "");
      parentPort.on("message", () => { ${fault} });
      parentPort.postMessage({ kind: "ready" });
    }`;
  writeFileSync(file, source);
  return file;
}

/** Mulberry32: the same documents on every run, so that a failure can be looked at. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomDocument(random: () => number): ExportDocument {
  const below = (limit: number): number => Math.floor(random() * limit);
  const ranges = [
    0x20, 0x7f, 0x100, 0x250, 0x300, 0x370, 0x530, 0x900, 0x2000, 0x2100, 0x3000, 0xd800, 0xe000,
  ];
  const text = (longest: number): string => {
    const from = ranges[below(ranges.length)] ?? 0;
    return Array.from({ length: below(longest) }, () => {
      const kind = below(12);
      if (kind === 0) return "#$*_`<>@\\\"'[]{}()=/~&\n\r\t\u0000 "[below(30)];
      if (kind === 1) return String.fromCodePoint(below(0x11_0000));
      return kind < 4 ? " " : String.fromCharCode(from + below(0x100));
    }).join("");
  };
  const block = (): Block => {
    switch (below(5)) {
      case 0:
        return { kind: "heading", level: below(2) === 0 ? 1 : 2, text: text(80) };
      case 1:
        return { kind: "paragraph", text: text(500) };
      case 2:
        return { kind: "if-then", cue: text(200), response: text(200) };
      case 3:
        return {
          kind: "answer",
          question: text(200),
          lines: Array.from({ length: below(9) }, () => text(2000)),
        };
      default:
        return {
          kind: "actions",
          items: Array.from({ length: below(9) }, () =>
            item(text(600), { due: text(40), stage: text(60), status: text(9), done: below(2) === 0 }),
          ),
        };
    }
  };
  const languages = ["en", "de-AT", "zh-Hant-TW", "", "not a language", "x"];
  return {
    title: text(100),
    language: languages[below(languages.length)] ?? "en",
    subtitle: [text(100), text(100)],
    footer: text(100),
    blocks: Array.from({ length: below(12) }, block),
  };
}
