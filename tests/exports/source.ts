// One walkthrough with everything that somebody may type, as an export sees it.
import type { WalkthroughSource } from "@/lib/exports/source";
import type { Answers, Fields } from "@/lib/forms/field";
import type { ActionItem, ItemContent } from "@/lib/plan/item";
import { close, findStep, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";
import { factsOf } from "@/lib/walkthroughs/facts";
import type { Saved } from "@/lib/walkthroughs/walkthrough";

/** The answers, by step key, and the plan; all of it on the evening of 22 November in Greenwich. */
export function sourceOf(
  answers: Readonly<Record<string, Answers>>,
  plan: readonly Partial<ItemContent>[] = [],
): WalkthroughSource {
  const entries = new Map(Object.entries(answers).map(([key, said]) => [key, saved(said, fieldsOf(key))]));
  return {
    walkthrough: {
      id: "5e0a8a4e-8d0f-4a59-9d2b-2f2f6a5c7f10",
      createdAt: at,
      entries,
      facts: factsOf({ entries, first: true, today: "2026-11-22" }),
    },
    items: plan.map(item),
    stages,
    start,
    close,
    checkIn,
    startedOn: "2026-11-22",
    today: "2026-11-22",
    timeZone: "America/St_Johns",
  };
}

const at = new Date("2026-11-22T21:30:15Z");

export function saved(answers: Answers, asked: Fields, savedAt = at): Saved {
  return { answers, asked, revision: 3, savedAt };
}

function fieldsOf(key: string): Fields {
  if (key === "start") return start.fields;
  if (key === "close") return close.fields;
  return findStep(key)?.fields ?? {};
}

function item(content: Partial<ItemContent>, index: number): ActionItem {
  return {
    text: "Call Ana",
    priority: "normal",
    status: "to-do",
    ...content,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    walkthroughId: "5e0a8a4e-8d0f-4a59-9d2b-2f2f6a5c7f10",
    position: index,
    revision: index + 1,
    createdAt: at,
  };
}

/** Texts that some format takes for something else. */
export const hostileLines = [
  "Żółć gęślą jaźń; Πήγα στη συνέντευξη, ήρεμα: Їжак ґанок",
  "تحدثت بهدوء عن عملي, 'then' דיברתי לאט 漢字かな한국어 हिन्दी தமிழ் ไทย",
  "👩‍👩‍👧 👩🏽‍💻 🏳️‍🌈 ☎️ 1️⃣ z̈́̂ and an end",
  "emoji at the fold 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧",
  "a".repeat(300),
  "漢".repeat(300),
  '#set page(width: 1pt) $x^2$ *b* _i_ `raw` <label> @ref // no /* no */ \\ \\n \\, \\; "quotes"',
  "<script>alert(1)</script> &amp; &lt; &#60; <!-- not a comment --> <b>bold</b>",
  "https://jobs.example.org/a_b_c/(d)?id=1&x=*y*#end and www.example.org and me@example.org",
  "BEGIN:VEVENT",
  "  two spaces before; two after  ",
  "tab\there",
  "\u202Eturned\u202C \u2067isolated\u2069 \u200fmark",
] as const;
