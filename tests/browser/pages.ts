// Every page of the app and every state it can be in, generated from the registry of stages. Screenshots, the
// accessibility check, the widths and the headers all use this list.
import { randomUUID } from "node:crypto";
import { todayIn } from "@/lib/dates";
import { type Answers, type FieldOf, type Fields, limits } from "@/lib/forms/field";
import { routes, withCheck } from "@/lib/routes";
import { shareParts } from "@/lib/shares/parts";
import { close, findStep, stages } from "@/lib/stages";
import { interviewKey } from "@/lib/stages/interview";
import { sampleAnswers } from "./samples";
import { timeZone } from "./time-zone";
import {
  fillStep,
  type Made,
  makeConflict,
  makeFilled,
  makeShare,
  makeStarted,
  planItems,
  stepsNow,
  tell,
} from "./walkthroughs";

export type PageToSee = { name: string; path: string };

/** Before anything is written. */
export function emptyPages(): PageToSee[] {
  return [
    { name: "first page", path: routes.home() },
    { name: "new", path: routes.begin(randomUUID()) },
    { name: "new note", path: routes.newInterview(randomUUID(), "note") },
    { name: "new card", path: routes.newInterview(randomUUID(), "card") },
    { name: "walkthroughs", path: routes.walkthroughs() },
    { name: "help", path: routes.help() },
  ];
}

/** The reply to the request for feedback, entered on a later day. */
async function sayWhatCameBack(base: string, { id, told }: Made): Promise<void> {
  for (const [key, answers] of [
    ["feedback/outcome", { outcome: { picked: "reply" } }],
    ["feedback/reply", { reply: "You were clear. The second task took long." }],
  ] as const) {
    const asked = findStep(key)?.fields ?? {};
    await fillStep(base, id, key, answers, asked);
    tell(told, key, asked, answers);
  }
}

/** A job without an answer yet: the note of one interview, and the card for the next. */
async function makeJob(base: string, answers: (asked: Fields) => Answers): Promise<string> {
  const id = randomUUID();
  for (const key of [interviewKey("note", 1), interviewKey("card", 2)]) {
    const asked = findStep(key)?.fields ?? {};
    await fillStep(base, id, key, answers(asked), asked);
  }
  return id;
}

function jobPages(job: string, name = ""): PageToSee[] {
  return [
    { name: `${name}interviews of a job`, path: routes.interviews(job) },
    { name: `${name}note`, path: routes.step(job, interviewKey("note", 1)) },
    { name: `${name}note after a card`, path: routes.step(job, interviewKey("note", 2)) },
    { name: `${name}card to change`, path: routes.step(job, interviewKey("card", 2)) },
    { name: `${name}card`, path: routes.card(job) },
    { name: `${name}job becomes a walkthrough`, path: routes.step(job, "start") },
    { name: `${name}job, delete`, path: routes.remove(job) },
  ];
}

/** Every step of one walkthrough, and the ones that another walkthrough asks instead. */
export async function filledPages(base: string): Promise<PageToSee[]> {
  const made = await makeFilled(base);
  await sayWhatCameBack(base, made);
  const { id, told, items } = made;
  const other = await makeFilled(base, { pick: "last", first: false, closed: true });
  // A third of the same kind, so that something came up three times.
  await makeFilled(base, { first: false });
  const share = await makeShare(
    base,
    id,
    shareParts.map(({ key }) => key),
    [
      ["wish", "Which one would you begin with?"],
      ["also", "feelings"],
      ["also", "names"],
    ],
  );
  const job = await makeJob(base, (asked) => sampleAnswers(asked, "first"));
  const steps = stepsNow(told).map(({ key }) => ({ name: key, path: routes.step(id, key) }));
  const others = stepsNow(other.told)
    .filter(({ step }) => Object.values(step.fields).some((field) => field.when))
    .map(({ key }) => ({ name: `other ${key}`, path: routes.step(other.id, key) }));
  return [
    { name: "home", path: routes.home() },
    { name: "past walkthroughs", path: routes.walkthroughs() },
    { name: "new with setback plan", path: routes.begin(randomUUID()) },
    { name: "evidence", path: routes.evidence() },
    { name: "supporters", path: routes.supporters() },
    { name: "questions", path: routes.questions() },
    { name: "advice", path: routes.advice() },
    { name: "patterns", path: routes.patterns() },
    { name: "hub", path: routes.hub(id) },
    { name: "start", path: routes.step(id, "start") },
    ...steps,
    ...others,
    { name: "plan", path: routes.plan(id) },
    { name: "plan item", path: routes.item(id, items[0] ?? "") },
    { name: "review", path: routes.review(id) },
    { name: "close", path: routes.close(id) },
    { name: "take along", path: routes.takeAlong(id) },
    { name: "closed", path: `${routes.close(other.id)}?closed` },
    { name: "check-in", path: routes.checkIn(other.id) },
    { name: "delete", path: routes.remove(id) },
    { name: "share, on this machine alone", path: routes.share(id) },
    { name: "what they see", path: routes.sharePreview(id, share.id) },
    { name: "shared page", path: routes.shared(share.token) },
    { name: "pages you share", path: routes.shares() },
    { name: "an interview is coming", path: routes.interviewComing() },
    { name: "an interview was had", path: routes.interviewHad() },
    { name: "new card", path: routes.newInterview(randomUUID(), "card") },
    ...jobPages(job),
    { name: "got one", path: routes.gotOne() },
    { name: "delete everything", path: routes.leaveNothing() },
    { name: "delete everything without a tick", path: withCheck(routes.leaveNothing()) },
    { name: "sources", path: routes.sources() },
    { name: "coaches", path: routes.coaches() },
    { name: "blank", path: routes.blank() },
    { name: "example", path: routes.example() },
    ...["start", "prepare", "card"].map((part) => ({
      name: `example, ${part}`,
      path: routes.examplePart(part),
    })),
    { name: "privacy", path: routes.privacy() },
    { name: "accessibility", path: routes.accessibility() },
    { name: "light or dark", path: routes.look() },
    { name: "light or dark, chosen", path: routes.lookChosen() },
    { name: "data", path: routes.data() },
    { name: "data without a file", path: withCheck(routes.data()) },
    { name: "data, added", path: routes.imported(3, 12, 1, 2, 1) },
    { name: "leave", path: routes.leave() },
    { name: "leave without a tick", path: withCheck(routes.leave()) },
    { name: "left", path: routes.left("signed-out", true) },
  ];
}

function longRow({ fields }: FieldOf<"group">, word: string): Answers {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, word]));
}

/** No answers yet; problems; a conflict; the day of the call; one very long word. */
export async function statePages(base: string): Promise<PageToSee[]> {
  const empty = await makeStarted(base);
  await fillStep(base, empty, "close", { note: "a ".repeat(limits.paragraph) }, close.fields);
  const key = "reflect/learned";
  const asked = findStep(key)?.fields ?? {};
  const versions = [sampleAnswers(asked, "first"), { learning: "Asking one question back." }] as const;
  await makeConflict(base, empty, key, asked, versions);

  const call = { role: "Archivist", how: { picked: "call" }, heardOn: todayIn(timeZone) };
  const fresh = await makeStarted(base, call);
  const word = "Unbreakable".repeat(27);
  const long = await makeStarted(base, { role: word, company: word });
  const [item = ""] = await planItems(base, long, [word]);
  const job = await makeJob(base, (asked) => {
    const said = Object.entries(asked).map(([name, field]) => {
      if (field.kind === "group") return [name, [{ id: randomUUID(), ...longRow(field, word) }]];
      return [name, field.kind === "date" || field.kind === "choice" ? undefined : word];
    });
    return Object.fromEntries(said.filter(([, answer]) => answer !== undefined));
  });
  return [
    { name: "empty hub", path: routes.hub(empty) },
    ...stages.map((stage) => ({ name: `empty ${stage.slug}`, path: routes.stage(empty, stage.slug) })),
    { name: "empty plan", path: routes.plan(empty) },
    { name: "empty review", path: routes.review(empty) },
    { name: "start without a name", path: withCheck(routes.begin(randomUUID())) },
    { name: "too long", path: withCheck(routes.close(empty)) },
    { name: "conflict", path: routes.step(empty, key) },
    { name: "fresh hub", path: routes.hub(fresh) },
    { name: "fresh ask", path: routes.step(fresh, "feedback/ask") },
    { name: "fresh accept", path: routes.step(fresh, "accept/before") },
    { name: "enough for today", path: routes.enough(fresh) },
    { name: "plan, changing its order", path: routes.reorderPlan(long) },
    { name: "long word hub", path: routes.hub(long) },
    { name: "long word plan", path: routes.plan(long) },
    { name: "long word item", path: routes.item(long, item) },
    { name: "long word actions", path: routes.step(long, "prepare/actions") },
    { name: "long word review", path: routes.review(long) },
    { name: "long word take along", path: routes.takeAlong(long) },
    { name: "long word delete", path: routes.remove(long) },
    ...jobPages(job, "long word "),
    { name: "home with a long word", path: routes.home() },
    { name: "not here", path: "/nothing-of-this-name" },
    { name: "nothing shared", path: routes.shared("nothing-of-this-name") },
  ];
}
