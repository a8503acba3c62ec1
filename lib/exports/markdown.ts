// A document as Markdown (CommonMark 0.31 with the tables and task lists of GitHub's), in which whatever was
// typed is read as text: `# one` is no heading and `<b>` is no tag.
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

/** The person's own words stand apart from the question; their line breaks stay. */
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

/** Any number of blank lines between two paragraphs is one. */
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

/** What means something anywhere in a line, to CommonMark, to GitHub's tables, footnotes and links, or to its formulas. */
const inlineMarks = /[\\`*_[<>&~|#$@]/g;
/** What opens a list, a heading's underline or a row of a table where it comes first. */
const leadingMark = /^[-+=:]|(?<=^\d{1,9})[.)]/;

/** One line of text so that it is read as that text: each mark behind a backslash, which Markdown drops again. */
function escaped(line: string): string {
  return (
    trimmedEnd(line, " \t")
      .replace(inlineMarks, "\\$&")
      // Made into a link, an address would show the backslashes in it.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/(?<=www)\./gi, "\\.")
      .replace(leadingMark, "\\$&")
      // White space is dropped where a line begins, and shown once where it is repeated.
      .replace(/^[ \t]+/, (space) => space.replaceAll(" ", "&nbsp;").replaceAll("\t", "&#9;"))
      .replace(/ (?= )/g, "&nbsp;")
  );
}
