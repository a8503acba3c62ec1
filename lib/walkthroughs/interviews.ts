// The interviews of one job, as far as something was written about them: cards before, notes after.
import { formatDate, isCivilDate } from "../dates";
import { hasAnswers } from "../forms/answered";
import { linesIn, pickedIn, textIn, wordsIn } from "../forms/answers";
import type { Answers } from "../forms/field";
import { routes } from "../routes";
import { interviewIn, interviewKey, mostInterviews } from "../stages/interview";
import { nameOf } from "./names";
import type { Entries, Saved } from "./walkthrough";
import { answersIn } from "./walkthrough";

/** The saved card or note of one interview. */
export type Written = { key: string; number: number; saved: Saved };

/** Whether there was a rejection and somebody has started to walk; until then it is only a job with interviews. */
export function isBegun(entries: Entries): boolean {
  return entries.has("start");
}

/** In the order of the interviews, without empty ones. */
export function notesIn(entries: Entries): Written[] {
  return writtenIn(entries, "note");
}

export function cardsIn(entries: Entries): Written[] {
  return writtenIn(entries, "card");
}

function writtenIn(entries: Entries, wanted: "card" | "note"): Written[] {
  return [...entries]
    .flatMap(([key, saved]) => {
      const found = interviewIn(key);
      return found?.kind === wanted && hasAnswers(saved.answers)
        ? [{ key, number: found.number, saved }]
        : [];
    })
    .sort((one, other) => one.number - other.number);
}

function numbersIn(entries: Entries): number[] {
  return [...notesIn(entries), ...cardsIn(entries)].map(({ number }) => number);
}

/** The number of the next interview without a card or note; undefined if the limit is reached. */
export function nextInterview(entries: Entries): number | undefined {
  const next = Math.max(0, ...numbersIn(entries)) + 1;
  return next <= mostInterviews ? next : undefined;
}

/** The newest card, unless there is already a note for that interview. */
export function openCard(entries: Entries): Written | undefined {
  const card = cardsIn(entries).at(-1);
  return card && notesIn(entries).every(({ number }) => number < card.number) ? card : undefined;
}

/** Where the job is named. */
export const namedIn: readonly string[] = ["start", interviewKey("note", 1), interviewKey("card", 1)];

/** The job's name: from the start, otherwise from the first card or note. */
export function jobOf(entries: Entries): Answers {
  const said = (field: string) =>
    namedIn.map((key) => wordsIn(answersIn(entries, key), field)).find((words) => words !== "");
  const [role, company] = [said("role"), said("company")];
  return { ...(role !== undefined && { role }), ...(company !== undefined && { company }) };
}

/** The day of an interview, a civil date: from its note, otherwise from its card. */
export function dayOfInterview(entries: Entries, number: number): string | undefined {
  return (["note", "card"] as const)
    .map((kind) => textIn(answersIn(entries, interviewKey(kind, number)), "on"))
    .find(isCivilDate);
}

/** The day of the newest interview that has one, a civil date. */
export function newestDay(entries: Entries): string | undefined {
  return numbersIn(entries)
    .sort((one, other) => other - one)
    .map((number) => dayOfInterview(entries, number))
    .find((day) => day !== undefined);
}

/** The day by which the employer wants to answer, according to the newest note. */
export function answerDueOn(entries: Entries): string | undefined {
  const newest = notesIn(entries).at(-1);
  const day = newest && textIn(newest.saved.answers, "hearOn");
  return day !== undefined && isCivilDate(day) ? day : undefined;
}

/** Every question that was asked in these interviews, once. */
export function questionsAsked(entries: Entries): string[] {
  const all = notesIn(entries).flatMap(({ saved }) => linesIn(saved.answers, "theyAsked"));
  return [...new Set(all)];
}

/** What this job's notes say in one field, newest first. */
export function fromNotes(entries: Entries, field: string): string {
  const said = notesIn(entries)
    .map(({ saved }) => wordsIn(saved.answers, field))
    .filter((words) => words !== "");
  return said.at(-1) ?? "";
}

/** Where a card or note of a job is written, or the existing card. */
export type JobDoor = { href: string; name: string };

export function doorsOf(jobs: readonly { id: string; entries: Entries }[], kind: "card" | "note"): JobDoor[] {
  return jobs.flatMap(({ id, entries }) => {
    const name = nameOf(jobOf(entries));
    const open = openCard(entries);
    if (open && kind === "card") return [{ href: routes.card(id), name }];
    const number = open?.number ?? nextInterview(entries);
    return number === undefined ? [] : [{ href: routes.step(id, interviewKey(kind, number)), name }];
  });
}

/** Somebody has got a job since: its plan and its check-in are closed with it. */
export function isEnded(entries: Entries): boolean {
  return pickedIn(answersIn(entries, "ending"), "ended") === "got-one";
}

/**
 * Nobody is waiting for an answer any more: they withdrew, or got another job. A walkthrough that began after all is
 * open, whatever was said of the job before.
 */
export function isLeft(entries: Entries): boolean {
  const hasWithdrawn = pickedIn(answersIn(entries, "ending"), "ended") === "withdrew";
  return isEnded(entries) || (hasWithdrawn && !isBegun(entries));
}

/** Those first whose interview is still to come, or whose answer was to be there by now; otherwise in their order. */
export function timelyFirst<J extends { entries: Entries }>(jobs: readonly J[], today: string): J[] {
  const isTimely = ({ entries }: J) => {
    const [card, answerOn] = [openCard(entries), answerDueOn(entries)];
    const day = card && dayOfInterview(entries, card.number);
    return day === undefined ? answerOn !== undefined && answerOn <= today : day >= today;
  };
  return [...jobs.filter(isTimely), ...jobs.filter((job) => !isTimely(job))];
}

/** For a job without an answer yet: its next day, in words without pressure. */
export function openLine(entries: Entries, today: string): string {
  const answerOn = answerDueOn(entries);
  const card = openCard(entries);
  const day = card && dayOfInterview(entries, card.number);
  if (day)
    return day < today ? `The interview was on ${formatDate(day)}.` : `Interview on ${formatDate(day)}.`;
  if (answerOn === undefined) return "";
  return answerOn <= today
    ? `They wanted to answer by ${formatDate(answerOn)}. Any news yet?`
    : `They want to answer by ${formatDate(answerOn)}.`;
}
