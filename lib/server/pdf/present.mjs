import "server-only";
import { missingNote } from "./missing-scripts.mjs";
import { hanVoice, isRightToLeft } from "./scripts.mjs";
import { createSpeaker } from "./speaker.mjs";

/**
 * @typedef {import("./pdf-renderer").PrintJob} PrintJob
 * @typedef {import("../../exports/document").Block} Block
 * @typedef {import("../../exports/document").DocumentItem} DocumentItem
 * @typedef {import("./speaker.mjs").Speaker} Speaker
 */

// How wide a word may be, in ems: a little less than the columns of template.typ.
const column = { title: 14, heading: 20, beside: 23, plan: 27, small: 8 };

/**
 * The document as template.typ reads it: every text as drawable lines, and the order of the fonts.
 * @param {PrintJob} document
 * @param {{
 * fonts: import("./fonts.mjs").Font[],
 * glyphs: import("./glyphs.mjs").Glyphs,
 * printer: import("./printable.mjs").Printer,
 * }} means
 */
export function present(document, { fonts, glyphs, printer }) {
  const han = hanVoice(JSON.stringify(document));
  const speaker = createSpeaker({ printer, glyphs, han });
  const title = speaker.plain(document.title).trim() || "Onward";
  const presented = {
    title: speaker.inline(title, column.title),
    plainTitle: title,
    paper: document.paper,
    ...readLanguage(document.language),
    ...fontOrder(fonts, han),
    subtitle: document.subtitle.map((text) => speaker.inline(text)),
    footer: speaker.inline(document.footer),
    close: document.isClose === true,
    blocks: closeLevels(document.blocks.filter(hasContent), speaker).map((block) =>
      presentBlock(block, speaker),
    ),
  };
  // What is missing is known only now, but comes first.
  const note = missingNote("This PDF has", printer.missing());
  if (note !== undefined) presented.blocks.unshift(presentBlock({ kind: "paragraph", text: note }, speaker));
  return presented;
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

/** @param {Block} block */
function hasContent(block) {
  return (
    (block.kind !== "actions" || block.items.length > 0) && (block.kind !== "rows" || block.rows.length > 0)
  );
}

/**
 * An accessible PDF must not skip a heading level or have an empty heading.
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
function presentBlock(block, speaker) {
  const { inline, lines } = speaker;
  switch (block.kind) {
    case "heading":
      return { kind: block.kind, level: block.level, text: inline(block.text, column.heading) };
    case "paragraph":
      return { kind: block.kind, lines: lines([block.text]) };
    case "answer":
      return { kind: block.kind, ...presentQuestion(block.question, speaker), lines: lines(block.lines) };
    case "rows": {
      const rows = block.rows.map((row) => presentRow(row, speaker));
      return { kind: block.kind, ...presentQuestion(block.question, speaker), rows };
    }
    case "rating":
      return {
        kind: block.kind,
        ...presentQuestion(block.question, speaker),
        ...presentRating(block.rating, speaker),
      };
    case "facts":
      return { kind: block.kind, facts: block.facts.map((fact) => presentFact(fact, speaker)) };
    case "if-then": {
      const [cue, response] = [lines([block.cue], column.plan), lines([block.response], column.plan)];
      return { kind: block.kind, cue, response, whole: fitsPage([...cue, ...response]) };
    }
    case "actions":
      return { kind: block.kind, ...presentItems(block.items, speaker) };
  }
}

/**
 * A question taller than a page must not be kept together with its answer.
 * @param {string} question
 * @param {Speaker} speaker
 */
function presentQuestion(question, { inline }) {
  return { question: inline(question), sticky: question.length < 600 };
}

/**
 * @param {import("../../exports/document").DocumentRow} row
 * @param {Speaker} speaker
 */
function presentRow(row, { inline, lines }) {
  const words = lines(row.lines);
  const parts = row.parts.map((part) => {
    // A text may be drawn as no line at all, or as several: some characters are not seen, and others break a line.
    const drawn = lines(part.lines);
    const short = drawn.length === 1 && part.lines.join("").length < 40;
    return { label: inline(part.label), lines: drawn, short };
  });
  return {
    lines: words,
    parts,
    whole: fitsPage([...words, ...parts.flatMap((part) => [part.label, ...part.lines])]),
  };
}

/**
 * @param {{ label: string, lines: string[] }} fact
 * @param {Speaker} speaker
 */
function presentFact(fact, { inline, lines }) {
  const words = lines(fact.lines, column.beside);
  const label = inline(fact.label, column.small);
  return { label, lines: words, whole: fitsPage([label, ...words]) };
}

/**
 * @param {import("../../exports/document").DocumentRating} rating
 * @param {Speaker} speaker
 */
function presentRating({ alternative, words, before, after }, { inline, plain }) {
  return {
    alternative: plain(alternative),
    words: words.map((word) => inline(word, column.small)),
    before: before ?? null,
    after: after ?? null,
  };
}

/**
 * @param {DocumentItem[]} items
 * @param {Speaker} speaker
 */
function presentItems(items, speaker) {
  return {
    items: items.map((item) => presentItem(item, speaker)),
    // In a right-to-left list the boxes are on the right.
    rtl: items.every(({ text }) => isRightToLeft(text)),
  };
}

/**
 * @param {DocumentItem} item
 * @param {Speaker} speaker
 */
function presentItem(item, { inline, lines }) {
  const words = lines([item.text], column.beside);
  const due = item.due === undefined ? null : inline(item.due, column.small);
  const stage = item.stage === undefined ? null : inline(item.stage, column.beside);
  const status = item.status === "To do" ? null : inline(item.status, column.beside);
  return {
    lines: words,
    due,
    stage,
    status,
    high: item.priority === "high",
    state: item.done ? "done" : item.status === "Dropped" ? "dropped" : "open",
    quiet: item.status === "Dropped" || item.status === "Parked",
    whole: fitsPage([...words, due ?? "", stage ?? "", status ?? ""]),
  };
}

/**
 * Whether a part can be kept together: only if it certainly fits on a page, because an unbreakable block that is
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
