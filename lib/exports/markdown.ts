// Writes a document as Markdown (CommonMark 0.31 with GitHub's tables and task lists). Typed text stays text: `# one`
// does not become a heading, nor `<b>` a tag.
import { priorities } from "../plan/item";
import { cleanText, isBlank, trimmedEnd } from "../text";
import type { Block, DocumentItem, ExportDocument } from "./document";

export const markdownType = "text/markdown; charset=utf-8";

export function markdownOf({ title, subtitle, blocks, footer }: ExportDocument): string {
  const head = [`# ${oneLine(title)}`, ...subtitle.map(oneLine)];
  return `${[...head, ...blocks.flatMap(blockText), ...(footer === "" ? [] : ["---", oneLine(footer)])].join("\n\n")}\n`;
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return isBlank(block.text) ? [] : [`${"#".repeat(block.level + 1)} ${oneLine(block.text)}`];
    case "paragraph":
      return [oneLine(block.text)];
    case "answer":
      return [`**${oneLine(block.question.trim())}**`, quoted(block.lines)];
    case "rows":
      return [
        `**${oneLine(block.question.trim())}**`,
        ...block.rows.flatMap(({ lines, parts }) => [
          quoted(lines),
          ...parts.flatMap(({ label, lines }) => [oneLine(label), quoted(lines)]),
        ]),
      ].filter((text) => text !== "");
    case "rating":
      return [`**${oneLine(block.question.trim())}**`, oneLine(block.rating.alternative)];
    case "facts":
      return block.facts.flatMap(({ label, lines }) => [`**${oneLine(label.trim())}**`, quoted(lines)]);
    case "if-then":
      return [quoted([block.cue && `If ${block.cue}`, block.response && `then ${block.response}`])];
    case "actions":
      return block.items.length > 0 ? [block.items.map(task).join("\n")] : [];
  }
}

/** The person's own words are set apart from the question, with their line breaks. */
function quoted(lines: readonly string[]): string {
  return paragraphsOf(lines)
    .map((paragraph) => `> ${paragraph.map(escaped).join("\\\n> ")}`)
    .join("\n>\n");
}

function task({ text, due, priority, status, done, stage }: DocumentItem): string {
  const facts = [
    due && `By ${due}`,
    priority !== "normal" && `${priorities[priority]} priority`,
    status,
    stage,
  ].filter((fact) => typeof fact === "string");
  return `- [${done ? "x" : " "}] ${oneLine(text)}\\\n  ${facts.map(oneLine).join(" · ")}`;
}

/** Several blank lines between two paragraphs become one. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines.flatMap((one) => cleanText(one).split("\n")))
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function oneLine(text: string): string {
  return escaped(cleanText(text).replaceAll("\n", " "));
}

/** Characters with a meaning anywhere in a line, in CommonMark or in GitHub's tables, footnotes, links or formulas. */
const inlineMarks = /[\\`*_[<>&~|#$@]/g;
/** Characters that start a list, a heading underline or a table row at the beginning of a line. */
const leadingMark = /^[-+=:]|(?<=^\d{1,9})[.)]/;

/** Escapes one line of text: a backslash before each mark, which Markdown removes again. */
function escaped(line: string): string {
  return (
    trimmedEnd(line, " \t")
      .replace(inlineMarks, "\\$&")
      // In an address that becomes a link, the backslashes would be visible.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/(?<=www)\./gi, "\\.")
      .replace(leadingMark, "\\$&")
      // Markdown drops white space at the start of a line and collapses repeated white space.
      .replace(/^[ \t]+/, (space) => space.replaceAll(" ", "&nbsp;").replaceAll("\t", "&#9;"))
      .replace(/ (?= )/g, "&nbsp;")
  );
}
