import "server-only";
import { hanVoice } from "./scripts.mjs";
import { createSpeaker } from "./speaker.mjs";

/**
 * @typedef {import("../../exports/document").ExportDocument} ExportDocument
 * @typedef {import("../../exports/document").Block} Block
 * @typedef {import("../../exports/document").DocumentItem} DocumentItem
 * @typedef {import("./speaker.mjs").Speaker} Speaker
 */

// How wide a word may be, in ems: a little less than the columns of template.typ.
const column = { heading: 22, title: 14 };

/**
 * The document as template.typ reads it: every text as drawable lines, and the order of the fonts.
 * @param {ExportDocument} document
 * @param {{
 *   fonts: import("./fonts.mjs").Font[],
 *   glyphs: import("./glyphs.mjs").Glyphs,
 *   printer: import("./printable.mjs").Printer,
 * }} means
 */
export function present(document, { fonts, glyphs, printer }) {
  const han = hanVoice(JSON.stringify(document));
  const speaker = createSpeaker({ printer, glyphs, han });
  const title = speaker.plain(document.title).trim() || "Onward";
  return {
    title: speaker.inline(title, column.title),
    plainTitle: title,
    ...readLanguage(document.language),
    ...fontOrder(fonts, han),
    subtitle: document.subtitle.map((text) => speaker.inline(text)),
    footer: speaker.inline(document.footer),
    blocks: closeLevels(document.blocks, speaker).map((block) => presentBlock(block, speaker)),
  };
}

/**
 * @param {import("./fonts.mjs").Font[]} fonts
 * @param {import("./scripts.mjs").Voice} han
 */
function fontOrder(fonts, han) {
  const [serif, sans, ...others] = fonts.map(({ family }) => family);
  const rest = [
    ...others.filter((family) => family === han.font),
    ...others.filter((family) => family !== han.font),
  ];
  return { serif: [serif, sans, ...rest], sans: [sans, serif, ...rest] };
}

/**
 * An accessible PDF may not skip a level, and a heading without words is none.
 * @param {Block[]} blocks
 * @param {Speaker} speaker
 */
function closeLevels(blocks, speaker) {
  /** @type {Block[]} */
  const closed = [];
  let hasPart = false;
  for (const block of blocks) {
    if (block.kind !== "heading") closed.push(block);
    else if (speaker.plain(block.text).trim() !== "") {
      closed.push(hasPart ? block : { ...block, level: 1 });
      hasPart = true;
    }
  }
  return closed;
}

/**
 * @param {Block} block
 * @param {Speaker} speaker
 */
function presentBlock(block, { inline, lines }) {
  switch (block.kind) {
    case "heading":
      return { kind: block.kind, level: block.level, text: inline(block.text, column.heading) };
    case "paragraph":
      return { kind: block.kind, lines: lines([block.text]) };
    case "answer":
      return {
        kind: block.kind,
        question: inline(block.question),
        // A question taller than a page must not be tied to its answer.
        sticky: block.question.length < 600,
        lines: lines(block.lines),
      };
    case "if-then": {
      const [cue, response] = [lines([block.cue]), lines([block.response])];
      return { kind: block.kind, cue, response, whole: fitsPage([...cue, ...response]) };
    }
    case "actions":
      return { kind: block.kind, items: block.items.map((item) => presentItem(item, { inline, lines })) };
  }
}

/**
 * @param {DocumentItem} item
 * @param {Pick<Speaker, "inline" | "lines">} speaker
 */
function presentItem(item, { inline, lines }) {
  const words = lines([item.text]);
  return {
    lines: words,
    status: inline(item.status),
    due: item.due === undefined ? null : inline(item.due),
    stage: item.stage === undefined ? null : inline(item.stage),
    high: item.priority === "high",
    state: item.done ? "done" : item.status === "Dropped" ? "dropped" : "open",
    quiet: !item.done && (item.status === "Dropped" || item.status === "Parked"),
    whole: fitsPage([...words, item.due ?? "", item.stage ?? "", item.status]),
  };
}

/**
 * Whether a part can be held together: only when it surely fits a page, because what may not break and is
 * taller loses its end.
 * @param {import("./speaker.mjs").Line[]} lines
 */
function fitsPage(lines) {
  return lines.length < 16 && JSON.stringify(lines).length < 800;
}

/** @param {string} language BCP 47 */
function readLanguage(language) {
  try {
    const locale = new Intl.Locale(language);
    return { lang: locale.language, region: /^[A-Z]{2}$/.test(locale.region ?? "") ? locale.region : null };
  } catch {
    return { lang: "en", region: null };
  }
}
