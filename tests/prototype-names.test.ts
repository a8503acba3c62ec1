// Names that every object inherits, used in a file as a choice, a question, an origin. Everything made from such a
// walkthrough works, and says nothing that nobody wrote.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ItemList } from "@/components/plan/item-list";
import { writeData } from "@/lib/data/write";
import { planCalendar } from "@/lib/exports/calendar";
import { firstChoices } from "@/lib/exports/choices";
import { markdownOf } from "@/lib/exports/markdown";
import { planDocument } from "@/lib/exports/plan-document";
import type { WalkthroughSource } from "@/lib/exports/source";
import { walkthroughDocument } from "@/lib/exports/walkthrough-document";
import type { Answer, Answers, Field, Fields } from "@/lib/forms/field";
import { joinAnswers } from "@/lib/forms/join";
import { withRowIds, withRowsChanged } from "@/lib/forms/revise";
import { problemsIn } from "@/lib/forms/schema";
import { patternsIn } from "@/lib/patterns/patterns";
import { candidatesIn } from "@/lib/plan/candidate";
import { searchWalkthroughs } from "@/lib/search/search";
import { sharedPage } from "@/lib/shares/shared-page";
import { shownItems } from "@/lib/shares/shown";
import { close, stages, stepKey } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { start } from "@/lib/stages/start";
import { collected } from "@/lib/walkthroughs/collected";
import { destinationAfter } from "@/lib/walkthroughs/destination";
import { earlierAnswers } from "@/lib/walkthroughs/earlier";
import { candidatesOf, gather } from "@/lib/walkthroughs/gather";
import { labelsFor, placeOf } from "@/lib/walkthroughs/labels";
import { listingOf } from "@/lib/walkthroughs/listing";
import { adviceMessages, helpMessages } from "@/lib/walkthroughs/messages";
import { withMoved } from "@/lib/walkthroughs/moved";
import { requestMail } from "@/lib/walkthroughs/request-mail";
import { resumeIn } from "@/lib/walkthroughs/resume";
import { reviewStages } from "@/lib/walkthroughs/review";
import { noteIn, setbackPlanIn, usefulIn } from "@/lib/walkthroughs/setback-plan";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { waysFrom } from "@/lib/walkthroughs/steps";
import { summaryOf } from "@/lib/walkthroughs/summary";
import { sourceOf } from "./exports/source";

/** Runs interruptible work to its end and returns its result. */
function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const names = Object.getOwnPropertyNames(Object.prototype);

const alone = { start, close, "check-in": checkIn };
const steps = [
  ...Object.entries(alone),
  ...stages.flatMap(({ slug, steps }) => steps.map((one) => [stepKey(slug, one.slug), one] as const)),
];

/** An answer that picks, or says, nothing but this name. */
function answerOf(field: Field, name: string): Answer {
  switch (field.kind) {
    case "choice":
      return { picked: name };
    case "several":
      return { picked: [name] };
    case "scale":
    case "rating":
      return 5;
    case "group":
      return [{ ...answersTo(field.fields, name), id: name }];
    case "date":
      return "2026-03-09";
    default:
      return name;
  }
}

function answersTo(fields: Fields, name: string): Answers {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, answerOf(field, name)]));
}

/** Every question answered with the name, and one more question of that name that was left open. */
function sourceFor(name: string): WalkthroughSource {
  const plan = [
    { text: "one", stage: name, origin: { exercise: name, field: name } },
    { text: "two", due: "2026-03-09", stage: "worth", origin: { exercise: "worth/evidence", field: name } },
    { text: "three", origin: { exercise: "worth/supporter", field: "supporters", row: name } },
  ];
  const source = sourceOf(
    Object.fromEntries(steps.map(([key, { fields }]) => [key, answersTo(fields, name)])),
    plan,
  );
  const question = { kind: "text", label: "Left open?" } as const;
  const entries = new Map(
    [...source.walkthrough.entries].map(([key, saved]) => [
      key,
      { ...saved, asked: { ...saved.asked, [name]: question } },
    ]),
  );
  return { ...source, walkthrough: { ...source.walkthrough, entries } };
}

/** Everything that pages, files and links make from a walkthrough. */
function everythingOf(source: WalkthroughSource): unknown[] {
  const { walkthrough, items } = source;
  const { entries } = walkthrough;
  const [planned, whole] = [[...items], { ...walkthrough, isDamaged: false }];
  const choices = { ...firstChoices(source, true), message: true };
  const allowed = {
    feelings: true,
    names: false,
    parts: [...stages.map(({ slug }) => slug), "plan", "start"],
  };
  const timeZone = "Europe/Berlin";
  const answers = (key: string) => entries.get(key)?.answers ?? {};
  const kept = [...entries].map(([exercise, { answers, asked }]) => ({
    exercise,
    savedAt: new Date(0),
    content: { language: "en", answers, asked },
  }));
  const one = { id: "one", createdAt: new Date(0), isFull: true, entries: kept, versions: [], items: [] };
  return [
    reviewStages(stages, entries, walkthrough.facts),
    markdownOf(walkthroughDocument(source, choices)),
    planDocument(source, choices),
    planCalendar(source),
    requestMail(entries),
    helpMessages(entries),
    adviceMessages(answers("strategy/network")),
    gather(candidatesOf(walkthrough), items),
    withMoved(entries),
    resumeIn(stages, walkthrough, { today: "2026-03-09", timeZone }),
    [setbackPlanIn([whole], timeZone), noteIn([whole], timeZone), usefulIn([whole], timeZone)],
    ...stages.map((stage) => waysOut(source, stage)),
    patternsIn([whole, whole, whole]),
    atOnce(searchWalkthroughs([whole], { stages, alone }, { words: "o" }, timeZone)),
    (["supporters", "questions", "advice"] as const).map((name) => collected(name, [whole], timeZone)),
    sharedPage({ ...allowed, wish: "", endsOn: "2999-01-01" }, { entries, items: planned }),
    shownItems(items, allowed),
    listingOf(whole, stages, timeZone),
    summaryOf(stages, entries, items),
    renderToStaticMarkup(
      createElement(ItemList, {
        walkthrough: walkthrough.id,
        items,
        origins: {},
        today: "2026-03-09",
        isMoving: false,
        form: { deviceKey: "", script: "/step.js" },
      }),
    ),
    writeData([{ walkthroughs: [one], evidence: [] }]),
    ...steps.map(([key, step]) => stepOf(source, key, step)),
  ];
}

/** Where a button with that name leads. */
function waysOut({ walkthrough }: WalkthroughSource, stage: (typeof stages)[number]): unknown[] {
  const { entries, facts, id } = walkthrough;
  return stage.steps.flatMap(({ slug }) => {
    const ways = waysFrom({ stages, stage, slug, entries, facts });
    const departure = { walkthroughId: id, key: stepKey(stage.slug, slug), stage, ways };
    return [
      labelsFor(stage, slug, ways, facts),
      placeOf(stages, stage, slug, facts),
      ...names.map((intent) => destinationAfter(intent, { ...departure, exists: true, hasProblems: false })),
    ];
  });
}

function stepOf(source: WalkthroughSource, key: string, step: (typeof steps)[number][1]): unknown[] {
  const { walkthrough } = source;
  const { answers = {}, asked = {} } = walkthrough.entries.get(key) ?? {};
  const options = { check: true, today: "2026-03-09", timeZone: "Europe/Berlin" };
  const saved = walkthrough.entries.get(key);
  const before = saved ? [{ walkthroughId: "before", exercise: key, saved }] : [];
  const name = Object.keys(asked).at(-1);
  return [
    viewStep(walkthrough, key, step, { ...options, earlier: before }),
    viewStep(
      { ...walkthrough, entries: new Map([...walkthrough.entries].filter(([one]) => one !== key)) },
      key,
      step,
      options,
    ),
    earlierAnswers(before, { step: key, most: 3 }, "Europe/Berlin"),
    problemsIn(step, answers, walkthrough.facts, options.today),
    candidatesIn(key, step, answers, walkthrough.facts),
    joinAnswers(answers, {}, asked),
    withRowsChanged(answers, asked, `join ${name} 0`),
    withRowIds(answers, asked, () => "new"),
  ];
}

/** What somebody would read of a function, or of an inherited property. */
function foreignIn(value: unknown): unknown[] {
  if (typeof value === "function") return [value];
  if (typeof value === "string") return /native code|\[object |function /.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return (value instanceof Map ? [...value] : Object.values(value)).flatMap(foreignIn);
}

describe("a walkthrough in which everything is named like an inherited property", () => {
  it.each(names)("%s", (name) => {
    expect(foreignIn(everythingOf(sourceFor(name)))).toEqual([]);
  });
});
