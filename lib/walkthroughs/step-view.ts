// One step as its page shows it: the questions that are asked, with their answers and problems.

import { formatDate, todayIn } from "../dates";
import { hasAnswers, isAnswered } from "../forms/answered";
import { pickedIn, rowsIn, severalIn, wordsIn } from "../forms/answers";
import { holds } from "../forms/condition";
import type { Answer, Answers, Field, Fields, Prefill } from "../forms/field";
import { answerLines } from "../forms/present";
import { askedFields, type Problem, problemsIn } from "../forms/schema";
import { own } from "../own";
import { cardKeys, interviewIn, interviewKey, noteKeys } from "../stages/interview";
import type { Note, Picked, Step } from "../stages/stage";
import { type EarlierAnswer, type EarlierEntry, earlierAnswers } from "./earlier";
import { noFacts } from "./facts";
import { dayOfInterview, notesIn } from "./interviews";
import { nothingPast, type Past } from "./past";
import { prefills } from "./prefill";
import { isOutOfSight } from "./review";
import { answersIn, type Entries, type Saved, type Walkthrough } from "./walkthrough";

export type AskedQuestion = {
  name: string;
  field: Field;
  answer: Answer | undefined;
  /** The text suggested now; it is sent along, so that one left unchanged follows the facts. */
  offered?: string;
  /** What would be suggested now, if the person has edited an earlier suggestion. */
  fresh?: string;
  /** Its earlier rating in this walkthrough, for a note that waits for a higher one. */
  before?: number;
};

export type StepView = {
  questions: AskedQuestion[];
  notes: string[];
  /** An earlier answer of this walkthrough that stays visible; empty if there is none. */
  recalled: string;
  /** Answers from earlier walkthroughs. */
  earlier: EarlierAnswer[];
  problems: Problem[];
  /** A civil date in the person's time zone. */
  today: string;
  /** 0 before the first save. */
  revision: number;
  savedAt: Date | undefined;
};

type Options = {
  /** Report what is wrong in what was saved. */
  check: boolean;
  /** A civil date in the person's time zone. */
  today: string;
  timeZone: string;
  /** From walkthroughs before this one, newest first. */
  earlier?: readonly EarlierEntry[];
  /** What a card is made from. */
  past?: Past;
};

export function viewStep(
  walkthrough: Walkthrough,
  key: string,
  step: Step,
  { check, today, timeZone, earlier = [], past = nothingPast }: Options,
): StepView {
  const { entries, facts } = walkthrough;
  const saved = entries.get(key);
  const { recalls, earlier: shown } = step;
  const recalled = recalls ? wordsIn(answersIn(entries, recalls.step), recalls.field) : "";
  const asked = askedBeside(recalled, step, askedFields(step.fields, facts, saved?.answers));
  const carried = saved || step.carries === undefined ? undefined : lastAnswered(earlier, key);
  const known = withRemembered(walkthrough, key, step, earlier);
  const questions = Object.entries(asked).map(([name, given]): AskedQuestion => {
    const field = isOutOfSight(given, saved)
      ? { ...given, collapsed: true as const }
      : inOrder(given, saved?.answers ?? {});
    if (carried) return { name, field, answer: carried.answers[name] };
    if (!wasAsked(saved, name) && name === step.remembers)
      return { name, field, answer: lastAnswered(earlier, key, name)?.answers[name] };
    return {
      ...{ name, field, ...offer({ name, field, saved }, known, today, past) },
      ...ratedBefore(step, name, entries),
    };
  });
  const notes = (step.notes ?? [])
    .filter((note) => !note.higher && note.picked?.step !== key && isShown(note, walkthrough))
    .map((note) => note.text);
  if (step.fromNotes) notes.push(...takenNotes(walkthrough, key, asked, { today, timeZone }));
  if (step.became) notes.push(...becameNotes(walkthrough, earlier, timeZone));
  if (recalls?.missing !== undefined && recalled === "") notes.push(recalls.missing);
  const carriedOn = carried && formatDate(todayIn(timeZone, carried.savedAt));
  return {
    questions,
    notes: carriedOn ? [`You wrote this on ${carriedOn}. ${step.carries}`, ...notes] : notes,
    recalled,
    earlier: shown ? earlierAnswers(earlier, shown, timeZone) : [],
    today,
    problems: check ? problemsIn(step, saved?.answers ?? {}, facts, today) : [],
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt,
  };
}

function ratedBefore({ notes = [] }: Step, name: string, entries: Entries): { before?: number } {
  const than = notes.find(({ higher }) => higher?.field === name)?.higher?.than;
  const before = than && own(answersIn(entries, than.step), than.field);
  return typeof before === "number" ? { before } : {};
}

/** A question about the recalled answer makes no sense without one. */
function askedBeside(recalled: string, { recalls }: Step, asked: Fields): Fields {
  if (recalls?.asks === undefined || recalled !== "") return asked;
  return Object.fromEntries(Object.entries(asked).filter(([name]) => name !== recalls.asks));
}

/** Last time's answer takes precedence, because another suggestion depends on it: the message is signed with it. */
function withRemembered(
  walkthrough: Walkthrough,
  key: string,
  { remembers }: Step,
  earlier: readonly EarlierEntry[],
): Walkthrough {
  const saved = walkthrough.entries.get(key);
  if (remembers === undefined || wasAsked(saved, remembers)) return walkthrough;
  const answer = lastAnswered(earlier, key, remembers)?.answers[remembers];
  if (answer === undefined) return walkthrough;
  const base = saved ?? { answers: {}, asked: {}, revision: 0, savedAt: new Date(0) };
  const entries = new Map(walkthrough.entries).set(key, {
    ...base,
    answers: { ...base.answers, [remembers]: answer },
  });
  return { ...walkthrough, entries };
}

/** An emptied answer differs from one that was never asked for: only the latter gets a suggestion. */
function wasAsked(saved: Saved | undefined, name: string): boolean {
  return saved !== undefined && Object.hasOwn(saved.asked, name);
}

/** Options that match the choice beside them come first. */
function inOrder(field: Field, answers: Answers): Field {
  if (field.kind !== "choice" || !field.firstBy) return field;
  const picked = pickedIn(answers, field.firstBy.field) ?? "";
  const first = own(field.firstBy.values, picked) ?? [];
  const fitting = first.flatMap((value) => field.options.filter((option) => option.value === value));
  return { ...field, options: [...fitting, ...field.options.filter((option) => !fitting.includes(option))] };
}

/** The steps of earlier walkthroughs that a step shows something from. */
export function earlierKeys(key: string, step: Step): string[] {
  return [
    ...(step.carries === undefined && step.remembers === undefined ? [] : [key]),
    ...(step.earlier ? [step.earlier.step] : []),
    ...(step.became ? [...noteKeys, ...cardKeys] : []),
  ];
}

/** What happened to the one thing that somebody wanted to do better, for this job or an earlier one, according to a note. */
function becameNotes(walkthrough: Walkthrough, earlier: readonly EarlierEntry[], timeZone: string): string[] {
  const here = [...walkthrough.entries].map(([exercise, saved]) => ({
    walkthroughId: walkthrough.id,
    exercise,
    saved,
  }));
  const all = [...here, ...earlier];
  const noted = all.filter(
    ({ exercise, saved }) => interviewIn(exercise)?.kind === "note" && pickedIn(saved.answers, "became"),
  );
  // The newest interview of the newest job: a database gives the entries of a job in any order.
  const numberOf = ({ exercise }: EarlierEntry) => interviewIn(exercise)?.number ?? 0;
  const [note] = noted
    .filter(({ walkthroughId }) => walkthroughId === noted[0]?.walkthroughId)
    .sort((one, other) => numberOf(other) - numberOf(one));
  const field = note && own(note.saved.asked, "became");
  const number = note && interviewIn(note.exercise)?.number;
  if (!field || number === undefined) return [];
  const card = all.find(
    ({ walkthroughId, exercise }) =>
      walkthroughId === note.walkthroughId && exercise === interviewKey("card", number),
  );
  const wanted = card ? wordsIn(card.saved.answers, "learning") : "";
  const [became] = answerLines(field, own(note.saved.answers, "became"));
  if (wanted === "" || became === undefined) return [];
  const day = formatDate(todayIn(timeZone, note.saved.savedAt));
  return [`On ${day} you noted what became of “${wanted}”: ${became}.`];
}

const fromInterviews: ReadonlySet<Prefill> = new Set([
  ...(["job-role", "job-company", "job-reached"] as const),
  ...(["note-questions", "note-well", "note-differently", "note-noticed"] as const),
]);

/** If something written around an interview is suggested, and not saved here yet: what, and from which day. */
function takenNotes(
  walkthrough: Walkthrough,
  key: string,
  asked: Fields,
  { today, timeZone }: Pick<Options, "today" | "timeZone">,
): string[] {
  const saved = walkthrough.entries.get(key);
  const isTaken = Object.entries(asked).some(([name, field]) => {
    const prefill = prefillOf(field);
    return (
      prefill &&
      fromInterviews.has(prefill) &&
      !wasAsked(saved, name) &&
      isAnswered(prefills[prefill](walkthrough, today, nothingPast))
    );
  });
  if (!isTaken) return [];
  const days = notesIn(walkthrough.entries).map(({ number, saved }) =>
    formatDate(dayOfInterview(walkthrough.entries, number) ?? todayIn(timeZone, saved.savedAt)),
  );
  if (days.length === 0) return ["Taken from your card. Keep it, or change it."];
  const interviews = days.length === 1 ? "the interview" : "the interviews";
  return [
    `Taken from what you wrote after ${interviews} on ${[...new Set(days)].join(" and ")}. Keep it, or change it.`,
  ];
}

/** With `field`, the newest in which that field was answered. */
function lastAnswered(earlier: readonly EarlierEntry[], key: string, field?: string): Saved | undefined {
  return earlier.find(
    ({ exercise, saved: { answers } }) =>
      exercise === key && (field === undefined ? hasAnswers(answers) : own(answers, field) !== undefined),
  )?.saved;
}

/**
 * Text from elsewhere is suggested once, and so is a day, which would move on by itself; text composed from other
 * answers follows them until it is edited.
 */
const offeredOnce: ReadonlySet<Prefill> = new Set([
  ...(["send-date", "interview-day"] as const),
  ...(["job-role", "job-company", "note-well", "note-differently", "note-noticed"] as const),
  ...(["card-if-then", "card-learning"] as const),
]);

type Offered = { name: string; field: Field; saved: Saved | undefined };

function offer(
  { name, field, saved }: Offered,
  walkthrough: Walkthrough,
  today: string,
  past: Past,
): Pick<AskedQuestion, "answer" | "offered" | "fresh"> {
  const prefill = prefillOf(field);
  const answer = saved?.answers[name];
  if (!prefill) return { answer };
  const first = prefills[prefill](walkthrough, today, past);
  const isAsked = wasAsked(saved, name);
  if (typeof first !== "string" || offeredOnce.has(prefill)) return { answer: isAsked ? answer : first };
  if (isSent(field, saved)) return { answer };
  const before = saved?.offered?.[name];
  const isUntouched = !isAsked || (before !== undefined && before === answer);
  return isUntouched
    ? { answer: first, offered: first }
    : {
        answer,
        offered: before ?? first,
        ...(before !== undefined && before !== first && { fresh: first }),
      };
}

function isSent(field: Field, saved: Saved | undefined): boolean {
  const choice = field.kind === "long-text" ? field.sentWith : undefined;
  return choice !== undefined && severalIn(saved?.answers ?? {}, choice).length > 0;
}

function prefillOf(field: Field): Prefill | undefined {
  return "prefill" in field ? field.prefill : undefined;
}

function isShown(note: Note, { entries, facts }: Walkthrough): boolean {
  return holds(note.when, facts) && (note.picked === undefined || isPicked(entries, note.picked));
}

function isPicked(entries: Entries, { step, field, part, value }: Picked): boolean {
  const answers = answersIn(entries, step);
  const rows: Answers[] = part === undefined ? [answers] : rowsIn(answers, field);
  return rows.some((row) => pickedIn(row, part ?? field) === value);
}

/** A walkthrough with nothing saved yet. */
export function emptyWalkthrough(id: string, now: Date): Walkthrough {
  return { id, createdAt: now, entries: new Map(), facts: noFacts };
}
