import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/exports/document";
import { createPdfRenderer, type PrintJob } from "@/lib/server/pdf/pdf-renderer";
import { report, times } from "../faults/times";
import { answer, documentItem, documentOf, folder, render, workerFile } from "./read-pdf";
import { long, longAnswer, manyItems, samples, small } from "./samples";

const randomDocuments = times(400, 12);
const longDocuments = times(120, 8);

describe("the worker", () => {
  it(`lays out ${randomDocuments} random hostile documents, each as PDF/UA-1`, async () => {
    const worker = new Worker(workerFile, { execArgv: ["--conditions=react-server"] });
    await once(worker, "message");
    const random = seededRandom(20_261_204);
    for (let i = 0; i < randomDocuments; i++) {
      worker.postMessage(randomDocument(random));
      const [reply] = await once(worker, "message");
      expect(reply, `document ${i}`).toMatchObject({ kind: "done", isAccessible: true });
    }
    await worker.terminate();
    report(`PDF: ${randomDocuments} random hostile documents, each PDF/UA-1`);
  });

  it("gets no warnings, with the basic fonts and with all of them", async () => {
    const worker = new Worker(path.resolve("tests/pdf/warnings.mjs"), {
      execArgv: ["--conditions=react-server"],
    });
    for (const [, document] of samples) {
      worker.postMessage(document);
      expect(await once(worker, "message")).toEqual([{ everyday: false, all: false }]);
    }
    await worker.terminate();
  });

  it("lets the process answer while a long document is laid out", async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 5);
    await render(long);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(5);
  });

  // Compares the memory of this process, including workers and native engine, after a third of the renders and after
  // all of them. The documents are as long as the long one and differ in every paragraph, so that no cache helps.
  it(`keeps its memory flat over ${longDocuments} long documents`, async () => {
    const renderAll = async (from: number, to: number): Promise<void> => {
      for (let i = from; i < to; i++) {
        const items = manyItems.map((action) => ({ ...action, text: `${i}: ${action.text}` }));
        await render(
          documentOf([answer(longAnswer.replaceAll("they", `they${i}`)), { kind: "actions", items }]),
        );
      }
    };
    const warm = Math.ceil(longDocuments / 3);
    await renderAll(0, warm);
    const before = process.memoryUsage.rss();
    await renderAll(warm, longDocuments);
    const growth = Math.round((process.memoryUsage.rss() - before) / 2 ** 20);
    report(`PDF: ${longDocuments} long documents, ${growth} MB more after them than after the first ${warm}`);
    expect(growth).toBeLessThan(100);
  });

  it("restarts after it was killed in the middle of a document", async () => {
    const renderer = createPdfRenderer({ workerFile: faultyOnce("exit", "process.exit(1)") });
    const crash = { ok: false, error: { kind: "failed", reason: "crash" } };
    expect(
      await Promise.all([renderer.render(small, "somebody"), renderer.render(small, "somebody")]),
    ).toMatchObject([crash, { ok: true }]);
    const cut = renderer.render(long, "somebody");
    await renderer.stop();
    expect(await cut).toMatchObject(crash);
    expect(await renderer.render(small, "somebody")).toMatchObject({ ok: true });
    await renderer.stop();
  });

  it("is ended if a document takes too long, and the next one is laid out", async () => {
    const hang = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
    const renderer = createPdfRenderer({ workerFile: faultyOnce("hang", hang), timeLimit: 10_000 });
    const results = await Promise.all([
      renderer.render(small, "somebody"),
      renderer.render(small, "somebody"),
    ]);
    expect(results).toMatchObject([{ error: { kind: "failed", reason: "time" } }, { ok: true }]);
    await renderer.stop();
  });

  it("refuses what does not fit into the queue, and what is larger than any walkthrough", async () => {
    const renderer = createPdfRenderer({ workerFile, queueLength: 2 });
    const results = await Promise.all(Array.from({ length: 5 }, () => renderer.render(small, "somebody")));
    expect(results.map((result) => (result.ok ? "ok" : result.error.kind))).toEqual([
      ...["ok", "ok", "ok"],
      ...["busy", "busy"],
    ]);
    const tooLarge = { ok: false, error: { kind: "too-large" } };
    expect(await renderer.render(documentOf([answer("x".repeat(700_000))]), "somebody")).toEqual(tooLarge);
    expect(await renderer.render(documentOf([answer("\n".repeat(20_000))]), "somebody")).toEqual(tooLarge);
    await renderer.stop();
  });

  it("lays out somebody's document while somebody else asks for twenty-six", async () => {
    const renderer = createPdfRenderer({ workerFile });
    const kindOf = ({ ok, ...rest }: Awaited<ReturnType<typeof renderer.render>>) =>
      ok ? "ok" : "error" in rest && rest.error.kind;
    const many = Array.from({ length: 26 }, () => renderer.render(small, "somebody"));
    expect(await renderer.render(small, "somebody else")).toMatchObject({ ok: true });
    const kinds = (await Promise.all(many)).map(kindOf);
    expect(kinds.filter((kind) => kind === "ok")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "busy")).toHaveLength(21);
    await renderer.stop();
  });

  it("says that it is unavailable if it cannot start", async () => {
    const renderer = createPdfRenderer({ workerFile: path.join(folder, "missing.mjs") });
    expect(await renderer.render(small, "somebody")).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("runs under tsx as the server does, and never keeps the process alive", () => {
    const script = `import(${JSON.stringify(pathToFileURL("lib/server/pdf/render-pdf.ts").href)})
      .then(({ renderPdf }) => renderPdf(${JSON.stringify(small)}, "a4", "somebody"))
      .then((result) => process.stdout.write(result.ok ? "rendered" : result.error.kind));`;
    const options = ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", script];
    expect(execFileSync(process.execPath, options, { encoding: "utf8" })).toBe("rendered");
  });
});

/** A worker that fails at its first document and is the real one when it is restarted. */
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

function randomDocument(random: () => number): PrintJob {
  const below = (limit: number): number => Math.floor(random() * limit);
  const ranges = [
    0x20, 0x7f, 0x100, 0x250, 0x300, 0x370, 0x530, 0x590, 0x600, 0x700, 0x900, 0x980, 0xa00, 0xa80, 0xb00,
    0xb80, 0xc00, 0xc80, 0xd00, 0xd80, 0xe00, 0xe80, 0xf00, 0x1000, 0x10a0, 0x1200, 0x1780, 0x2000, 0x2d00,
    0x2100, 0x2600, 0x3000, 0x4e00, 0xac00, 0xd800, 0xe000, 0xfe00, 0x1_d400, 0x1_f300, 0x1_f600,
  ];
  const text = (longest: number): string => {
    const from = ranges[below(ranges.length)] ?? 0;
    return Array.from({ length: below(longest) }, () => {
      const kind = below(12);
      if (kind === 0) return "#$*_`<>@\\\"'[]{}()=/~&\n\r\t\u0000 "[below(30)];
      if (kind === 1) return String.fromCodePoint(below(0x11_0000));
      return kind < 4 ? " " : String.fromCodePoint(from + below(0x100));
    }).join("");
  };
  const block = (): Block => {
    const lines = (): string[] => Array.from({ length: below(9) }, () => text(2000));
    const parts = () => Array.from({ length: below(4) }, () => ({ label: text(60), lines: lines() }));
    switch (below(8)) {
      case 0:
        return { kind: "heading", level: below(2) === 0 ? 1 : 2, text: text(80) };
      case 1:
        return { kind: "paragraph", text: text(500) };
      case 2:
        return { kind: "if-then", cue: text(200), response: text(200) };
      case 3:
        return { kind: "answer", question: text(200), lines: lines() };
      case 4:
        return { kind: "facts", facts: parts() };
      case 5:
        return { kind: "rows", question: text(200), rows: [{ lines: lines(), parts: parts() }] };
      case 6: {
        const rating = {
          alternative: `Distress ${text(20)}`,
          words: [text(20), text(20), text(20)] as const,
        };
        return {
          kind: "rating",
          question: text(200),
          rating: { ...rating, before: below(11), after: below(11) },
        };
      }
      default:
        return {
          kind: "actions",
          items: Array.from({ length: below(9) }, () =>
            documentItem(text(600), {
              due: text(40),
              stage: text(60),
              status: text(9),
              done: below(2) === 0,
            }),
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
    paper: below(2) === 0 ? "a4" : "letter",
    blocks: Array.from({ length: below(12) }, block),
  };
}
