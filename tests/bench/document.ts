// docs/performance.md: what was measured stands between two marks, what stands beside it is written by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const document = "docs/performance.md";

/** Puts `text` between the marks of a part of the bench. */
export function writeBetween(part: string, text: string): void {
  const begins = `<!-- Written by ${part} -->`;
  const ends = `<!-- End of what is written by ${part} -->`;
  const all = readFileSync(document, "utf8");
  const [before, after] = [all.indexOf(begins), all.indexOf(ends)];
  if (before < 0 || after < before) throw new Error(`${document} has lost its marks`);
  writeFileSync(document, `${all.slice(0, before + begins.length)}\n\n${text}\n\n${all.slice(after)}`);
}

/** The day and the machine, for a sentence. */
export function circumstances(rounds: number, programs: string): string {
  const processors = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors.length} × ${processors[0]?.model ?? "an unknown processor"}, ${memory} GB`;
  return `Measured on ${day}: medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}, ${programs}, Node ${process.versions.node}, ${machine}.\n`;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
