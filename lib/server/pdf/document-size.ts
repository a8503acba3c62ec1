import "server-only";
import type { Block, ExportDocument } from "../../exports/document";

// The engine needs up to five seconds and 600 MB for the worst document of this size, about 200 pages; no real
// document comes near. Lines and blocks cost layout time even when they are empty.
const largestSize = 600_000;
const lineCost = 40;
const blockCost = 100;

export function isTooLarge({ title, subtitle, footer, blocks }: ExportDocument): boolean {
  let size = textSize([title, footer, ...subtitle]);
  for (const block of blocks) {
    size += blockCost + blockSize(block);
    if (size > largestSize) return true;
  }
  return size > largestSize;
}

function blockSize(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textSize([block.text]);
    case "answer":
      return textSize([block.question]) + textSize(block.lines);
    case "rows":
      return block.rows.reduce(
        (size, { lines, parts }) => size + blockCost + textSize(lines) + factsSize(parts),
        textSize([block.question]),
      );
    case "rating":
      return textSize([block.question, block.rating.alternative, ...block.rating.words]);
    case "facts":
      return factsSize(block.facts);
    case "if-then":
      return textSize([block.cue, block.response]);
    case "actions":
      return block.items.reduce(
        (size, item) =>
          size + blockCost + textSize([item.text, item.due ?? "", item.stage ?? "", item.status]),
        0,
      );
  }
}

function factsSize(facts: { label: string; lines: string[] }[]): number {
  return facts.reduce((size, { label, lines }) => size + textSize([label, ...lines]), 0);
}

/** Line breaks inside a text cost as much as separate lines. */
function textSize(texts: string[]): number {
  let size = 0;
  for (const text of texts) {
    size += lineCost + text.length;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) size += lineCost;
  }
  return size;
}
