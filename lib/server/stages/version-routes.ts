import "server-only";
import { z } from "zod";
import { wordsIn } from "../../forms/answers";
import { fail } from "../../result";
import { routes } from "../../routes";
import { findStep } from "../../stages";
import { answersIn, type Entries } from "../../walkthroughs/walkthrough";
import { personToday } from "../cookies/time-zone";
import { missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { strictly } from "../http/strict-form";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { listItems } from "../plan/repository";
import { findWalkthrough } from "../walkthroughs/repository";
import { findEntries } from "../walkthroughs/stored-answers";
import { resolveVersion } from "../walkthroughs/versions";
import { applySave } from "./after-save";

const settled = { version: z.uuid(), choice: z.enum(["keep", "use", "join"]) };

/** The person's choice between two versions of a step, or restoring an earlier one. */
export async function postVersion(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, settled) : undefined;
  if (!read) return fail({ kind: "not-a-form" });
  const before = await findEntries(owner, walkthroughId, [key]);
  const isThere = await resolveVersion(owner, read.version, read.choice, { walkthroughId, exercise: key });
  if (!isThere) return missingPage();
  try {
    const hasRoom = read.choice === "keep" || (await followChoice(owner, { walkthroughId, key, before }));
    return hasRoom ? seeOther(routes.step(walkthroughId, key)) : fail({ kind: "no-room-beside" });
  } catch (error) {
    log.error("A version was chosen, and what follows was not done", error);
    return fail({ kind: "saved-alone" });
  }
}

/** What follows an answer follows the chosen one too. False if there was no room for all of it. */
async function followChoice(
  owner: OwnerId,
  { walkthroughId, key, before }: { walkthroughId: string; key: string; before: Entries },
): Promise<boolean> {
  const step = findStep(key);
  const walkthrough = step && (await findWalkthrough(owner, walkthroughId, await personToday()));
  if (!walkthrough) return true;
  const answers = answersIn(walkthrough.entries, key);
  // A check-in says in words which step of the plan it is about.
  const about = key === "check-in" ? wordsIn(answers, "step") : "";
  const item = about && (await listItems(owner, { walkthroughId })).find(({ text }) => text === about);
  const form = new URLSearchParams(item ? { item: item.id } : {});
  const chosen = { walkthroughId, key, step, answers, before: answersIn(before, key), walkthrough };
  return applySave(owner, chosen, form);
}
