import "server-only";
import { type EvidenceContent, evidenceAnswers, evidenceFrom } from "../../evidence/evidence";
import { hasAnswers } from "../../forms/answered";
import { type Origin, severalIn, wordsIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";
import { own } from "../../own";
import { type Candidate, isNoStep, isSameOrigin } from "../../plan/candidate";
import { type ActionItem, type ItemContent, isOpen, itemAnswers, itemFromAnswers } from "../../plan/item";
import { interviewIn } from "../../stages/interview";
import type { Step } from "../../stages/stage";
import { decidingSteps, factsOf } from "../../walkthroughs/facts";
import { candidatesOf } from "../../walkthroughs/gather";
import { isMadeFrom } from "../../walkthroughs/moved";
import { answersIn, type Entries, type Walkthrough } from "../../walkthroughs/walkthrough";
import { database } from "../db/client";
import { addEvidence, deleteEvidence, findEvidence, updateEvidence } from "../evidence/repository";
import type { OwnerId } from "../owners/owner-id";
import { applyCheckIn } from "../plan/check-in";
import { evidenceIdFor, originId } from "../plan/origin-id";
import { deleteItem, findItems, listItems, updateItemIn } from "../plan/repository";
import { savePlan } from "../plan/save-plan";
import { beginAfterAll } from "../walkthroughs/ending";
import type { StepTarget } from "../walkthroughs/save-step";
import { findEntries } from "../walkthroughs/stored-answers";

// What a saved step changes besides its own entry. All of it may run twice, and after a form as well as after its
// autosave.

export type JustSaved = StepTarget & {
  answers: Answers;
  /** What was stored before. */
  before: Answers;
  /** The walkthrough as it is now. */
  walkthrough: Walkthrough;
};

const evidenceKeys: readonly string[] = ["worth/evidence", "worth/details"];

/** Whether a save of this step can change anything beside its own entry: most can't, and need not read the walkthrough. */
export function hasFollowers({ key, step }: Pick<StepTarget, "key" | "step">): boolean {
  return (
    key === "check-in" ||
    beginsAfterAll(key) ||
    step.shows === "plan" ||
    evidenceKeys.includes(key) ||
    decidingSteps.includes(key) ||
    Object.values(step.fields).some(({ action }) => action !== undefined)
  );
}

/** Whoever begins to walk, or makes a card for an interview to come, goes on with the job, though it had ended. */
function beginsAfterAll(key: string): boolean {
  return key === "start" || interviewIn(key)?.kind === "card";
}

/** False if there was no room for all of it. */
export async function applySave(owner: OwnerId, saved: JustSaved, form: URLSearchParams): Promise<boolean> {
  const { walkthroughId, key, step } = saved;
  if (beginsAfterAll(key) && !hasAnswers(saved.before)) await beginAfterAll(owner, saved.walkthrough);
  if (key === "check-in") await applyCheckIn(owner, walkthroughId, saved, form);
  // The gathering’s own answers become items first, so that they can be followed.
  const isKept = step.shows !== "plan" || (await saveGathering(owner, saved, form));
  await followAnswers(owner, saved);
  return isKept && (!evidenceKeys.includes(key) || (await keepEvidence(owner, saved)));
}

/** More than anybody can press while one save is running. */
const rounds = 20;

/**
 * An item that still has its answer's words is updated to what the answer says now, not to what a late save said. An
 * item from one of the gathering's own answers is deleted when that answer is empty or no longer asked.
 */
async function followAnswers(owner: OwnerId, saved: JustSaved): Promise<void> {
  const { walkthroughId, key, walkthrough } = saved;
  let before = saved.before;
  let answers = answersIn(walkthrough.entries, key);
  for (let round = 0; round < rounds; round++) {
    const pairs = pairsOf(offeredWith(walkthrough, key, before), offeredWith(walkthrough, key, answers));
    if (pairs.length === 0 || !(await follow(owner, saved, pairs, { before, answers }))) return;
    // Another save that arrived meanwhile saw the old item, and left it to this one.
    before = answers;
    answers = answersIn(await findEntries(owner, walkthroughId, [key]), key);
  }
}

/** What the whole walkthrough offers, with these answers to one step. */
function offeredWith({ entries, facts: { first } }: Walkthrough, key: string, answers: Answers): Candidate[] {
  const saved = entries.get(key);
  const changed = saved ? new Map(entries).set(key, { ...saved, answers }) : entries;
  return candidatesOf({ entries: changed, facts: factsOf({ entries: changed, first, today: "" }) });
}

/** What an answer offered before and offers now, if they differ. */
type Pair = { origin: Origin; was: Candidate | undefined; now: Candidate | undefined };

function pairsOf(was: readonly Candidate[], now: readonly Candidate[]): Pair[] {
  const isNew = ({ origin }: Candidate) => !was.some((one) => isSameOrigin(one.origin, origin));
  const pairs = [
    ...was.map((one) => ({
      origin: one.origin,
      was: one,
      now: now.find(({ origin }) => isSameOrigin(origin, one.origin)),
    })),
    ...now.filter(isNew).map((one) => ({ origin: one.origin, was: undefined, now: one })),
  ];
  return pairs.filter((pair) => pair.was?.text !== pair.now?.text || pair.was?.due !== pair.now?.due);
}

type Said = { before: Answers; answers: Answers };

/** True if it changed an item. */
async function follow(
  owner: OwnerId,
  { walkthroughId, key, step }: JustSaved,
  pairs: readonly Pair[],
  said: Said,
): Promise<boolean> {
  const items = await listItems(owner, { walkthroughId });
  let isChanged = false;
  for (const pair of pairs) {
    const item = items.find(({ origin }) => isMadeFrom(origin, pair.origin));
    const isHere = pair.origin.exercise === key;
    const next = item && (isHere ? followed(item, pair, step, said) : unasked(item, pair));
    if (!next) continue;
    if (next === "delete") await deleteItem(owner, item.id);
    else await rewrite(owner, item, step, next);
    isChanged = true;
  }
  return isChanged;
}

/** The answer did not change, but what is said here decides whether it is still asked. */
function unasked(item: ActionItem, { was, now }: Pair): "delete" | undefined {
  return !now && isMadeOf(was, item) && isOpen(item) ? "delete" : undefined;
}

/** It has the words of its answer, as this version or an earlier one would write them. */
function isMadeOf(candidate: Candidate | undefined, { text }: ActionItem): boolean {
  return candidate !== undefined && (text === candidate.text || text === candidate.former);
}

/** How an item changes with its answer; undefined if it stays as it is. */
function followed(
  item: ActionItem,
  { origin, was, now }: Pair,
  step: Step,
  { before, answers }: Said,
): ItemContent | "delete" | undefined {
  if (was && !isMadeOf(was, item)) return undefined;
  const changed = (answer: Answers) => itemFromAnswers({ ...itemAnswers(item), ...answer }, item);
  if (was && now) return changed({ text: now.text, due: (item.due === was.due ? now.due : item.due) ?? "" });
  if (was) {
    if (isDone(step, origin, answers)) return changed({ status: { picked: "done" } });
    const field = own(step.fields, origin.field);
    const isNone = field !== undefined && isNoStep(field, origin, answers);
    if (step.shows === "plan" || isNone) return isOpen(item) ? "delete" : undefined;
    return { ...changed({}), isEmptied: true };
  }
  if (now && item.isEmptied) return changed({ text: now.text, due: now.due ?? item.due ?? "" });
  const isTakenBack = item.text === now?.text && item.status === "done" && isDone(step, origin, before);
  return isTakenBack ? changed({ status: { picked: "to-do" } }) : undefined;
}

async function rewrite(
  owner: OwnerId,
  { id, revision }: ActionItem,
  { shows }: Step,
  item: ItemContent,
): Promise<void> {
  // The gathering's page keeps counting an item from its own answers as its own, so that it can take a day back.
  const { writer = "" } = (shows === "plan" && (await findItems(owner, [id])).get(id)) || {};
  await updateItemIn(database(), owner, { id, revision, item, writer });
}

/** The event it was about is said to have happened. */
function isDone({ fields }: Step, { field }: Origin, answers: Answers): boolean {
  const unless = fields[field]?.action?.unless;
  return unless !== undefined && severalIn(answers, unless).length > 0;
}

/** A piece of evidence is added to the library automatically, and follows its answer until somebody edits it there. */
async function keepEvidence(
  owner: OwnerId,
  { walkthroughId, key, before, walkthrough: { entries } }: JustSaved,
): Promise<boolean> {
  const isFact = key === "worth/evidence";
  let [fact, details] = factIn(entries);
  let was = evidenceFrom(isFact ? { ...details, ...before } : { ...before, ...fact });
  // One that was deleted from the library returns only if the fact itself was rewritten.
  const isNew = isFact && (wordsIn(before, "evidence") !== wordsIn(fact, "evidence") || isLeftOut(before));
  for (let round = 0; round < rounds; round++) {
    const now = isLeftOut(fact) ? undefined : evidenceFrom({ ...details, ...fact });
    const change = { was, now, isNew, isLeftOut: isLeftOut(fact) };
    const kept = await keepFact(owner, walkthroughId, change);
    if (kept !== "changed") return kept !== "no-room";
    // As above: another save left this to us.
    was = now;
    [fact, details] = factIn(await findEntries(owner, walkthroughId, evidenceKeys));
  }
  return true;
}

function factIn(entries: Entries): [fact: Answers, details: Answers] {
  return [answersIn(entries, "worth/evidence"), answersIn(entries, "worth/details")];
}

function isLeftOut(fact: Answers): boolean {
  return severalIn(fact, "library").includes("leave-out");
}

type FactChange = {
  was: EvidenceContent | undefined;
  now: EvidenceContent | undefined;
  isNew: boolean;
  isLeftOut: boolean;
};

async function keepFact(
  owner: OwnerId,
  walkthroughId: string,
  { was, now, isNew, isLeftOut }: FactChange,
): Promise<"changed" | "as-it-was" | "no-room"> {
  const id = evidenceIdFor(walkthroughId);
  const piece = await findEvidence(owner, id);
  const origin = { exercise: "worth/evidence", field: "evidence", walkthroughId };
  if (!piece) {
    if (!now || !isNew) return "as-it-was";
    const added = await addEvidence(owner, id, { ...now, origin });
    return added.ok ? "changed" : added.error.kind === "too-many" ? "no-room" : "as-it-was";
  }
  const isUntouched = was !== undefined && isSameFact(piece, was);
  if (now && isUntouched && !isSameFact(piece, now))
    await updateEvidence(owner, id, piece.revision, { ...now, origin });
  else if (!now && (isLeftOut || isUntouched)) await deleteEvidence(owner, id);
  else return "as-it-was";
  return "changed";
}

function isSameFact(one: EvidenceContent, other: EvidenceContent): boolean {
  return JSON.stringify(evidenceAnswers(one)) === JSON.stringify(evidenceAnswers(other));
}

/** The rows of the gathering. They merge by themselves, so two windows with different answers keep both. */
export async function saveGathering(
  owner: OwnerId,
  { walkthroughId, key, walkthrough }: Pick<JustSaved, "walkthroughId" | "key" | "walkthrough">,
  form: URLSearchParams,
): Promise<boolean> {
  const candidates = new Map(
    candidatesOf(walkthrough).map((candidate) => [originId(walkthroughId, candidate.origin), candidate]),
  );
  const isWritten = ({ origin }: Candidate) => origin.exercise === key;
  return savePlan(owner, { walkthroughId, candidates, isWritten }, form);
}
