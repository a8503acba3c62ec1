// Shared by the PDF suites: makes and lays out documents, and reads them back with other people's programs.

import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, type TestContext } from "vitest";
import type { Block, DocumentItem } from "@/lib/exports/document";
import type { PrintJob } from "@/lib/server/pdf/pdf-renderer";
import { renderPdf } from "@/lib/server/pdf/render-pdf";

export const workerFile = path.resolve("lib/server/pdf/worker.mjs");
export const folder = mkdtempSync(path.join(tmpdir(), "onward-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tools = ["pdftotext", "pdfinfo", "pdffonts", "qpdf"];
const missing = tools.filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);

/** These tests read the PDF with other people's programs; only a developer's machine may lack them. */
export function needsTools(context: TestContext): void {
  if (missing.length === 0) return;
  if (process.env["CI"]) throw new Error(`not installed: ${missing.join(", ")}`);
  context.skip(`not installed: ${missing.join(", ")} (poppler-utils, qpdf)`);
}

export function run(tool: string, pdf: Uint8Array, ...options: string[]): string {
  const file = path.join(folder, "under-test.pdf");
  writeFileSync(file, pdf);
  const after = tool === "pdftotext" || options.includes("--qdf") ? ["-"] : [];
  const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
  return execFileSync(tool, [...options, file, ...after], { encoding: "utf8", stdio, maxBuffer: 1e9 });
}

// Without the footer, which would be in the middle of a text that continues on the next page.
export function bodyText(pdf: Uint8Array): string {
  return run("pdftotext", pdf, "-r", "72", "-x", "0", "-y", "0", "-W", "596", "-H", "765");
}

/** Without white space and poppler's direction marks: where a line was wrapped does not matter. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u202a-\u202e]+/gu, "");
}

export function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize("NFKC")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

type Word = { text: string; left: number; top: number; right: number; bottom: number };

/** Every word with its position on its page, in points from the top left corner. */
export function placedWords(pdf: Uint8Array): Word[] {
  const words = run("pdftotext", pdf, "-bbox").matchAll(
    /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</g,
  );
  return Array.from(words, ([, left, top, right, bottom, text = ""]) => ({
    text: squeeze(text),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
}

export async function render(job: PrintJob): Promise<Uint8Array> {
  const result = await renderPdf(job, job.paper, randomUUID());
  if (!result.ok) throw new Error(`not rendered: ${result.error.kind}`);
  return result.value;
}

export function documentOf(blocks: Block[], title = "Your plan"): PrintJob {
  const footer = "Get help now: someone near you can listen.";
  return { title, language: "en", paper: "a4", subtitle: ["Night nurse, final round"], footer, blocks };
}

export function documentItem(text: string, more: Partial<DocumentItem> = {}): DocumentItem {
  return { text, priority: "normal", status: "To do", done: false, ...more };
}

export function answer(...lines: string[]): Block {
  return { kind: "answer", question: "What happened, step by step?", lines };
}
