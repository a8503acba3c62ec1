// Every function that takes an owner, called for one owner with ids that may be another's.
import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/forms/field";
import type { Candidate } from "@/lib/plan/candidate";
import { leaveOutWhatIsHere } from "@/lib/server/data/already-here";
import { exportOwner, exportWalkthrough, storedWalkthroughs } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import { database } from "@/lib/server/db/client";
import { isForeignKeyViolation } from "@/lib/server/errors/database-errors";
import {
  addEvidence,
  deleteEvidence,
  findEvidence,
  hasEvidence,
  listEvidence,
  updateEvidence,
} from "@/lib/server/evidence/repository";
import { findExportSource } from "@/lib/server/exports/exports";
import { claimOwner, findAccount, makeOwner, updateAccount } from "@/lib/server/hosted/accounts/account";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { openCode } from "@/lib/server/hosted/accounts/mail-codes";
import { countRecoveryCodes, renewRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { addPasskey, claimByPasskey, removePasskey } from "@/lib/server/hosted/passkeys/passkey-changes";
import { listPasskeys, type NewPasskey } from "@/lib/server/hosted/passkeys/passkeys";
import { deleteUnreachable } from "@/lib/server/hosted/sessions/after-write";
import {
  endOtherSessions,
  endSession,
  listSessions,
  startSession,
} from "@/lib/server/hosted/sessions/sessions";
import { deleteEverything, isAnythingOf } from "@/lib/server/owners/owner-data";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { applyCheckIn } from "@/lib/server/plan/check-in";
import { planProblems } from "@/lib/server/plan/plan-problems";
import {
  addItem,
  addItemIn,
  deleteItem,
  findItem,
  findItems,
  listItems,
  moveItem,
  updateItem,
  updateItemIn,
} from "@/lib/server/plan/repository";
import { savePlan } from "@/lib/server/plan/save-plan";
import {
  addShare,
  deleteShare,
  findShare,
  hasShare,
  hasShares,
  listShares,
  renewShare,
  revokeShare,
} from "@/lib/server/shares/repository";
import { applySave, saveGathering } from "@/lib/server/stages/after-save";
import { isLeftAsOffered } from "@/lib/server/stages/left-as-offered";
import { jobNames, lookBeyond, oneBeyond } from "@/lib/server/walkthroughs/beyond";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { beginAfterAll, endAll, takeBackEnding, withdraw } from "@/lib/server/walkthroughs/ending";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { markGoneThrough } from "@/lib/server/walkthroughs/gone-through";
import { findPast } from "@/lib/server/walkthroughs/past";
import {
  deleteWalkthrough,
  findWalkthrough,
  listWalkthroughs,
  walkthroughIds,
} from "@/lib/server/walkthroughs/repository";
import { saveStep } from "@/lib/server/walkthroughs/save-step";
import { findEntries, forgetFormer, formerAnswers } from "@/lib/server/walkthroughs/stored-answers";
import { addVersion, deleteVersions, listVersions, resolveVersion } from "@/lib/server/walkthroughs/versions";
import { findStep } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { content, item, later, share, textOf, today, write } from "./fixtures";

/** The inputs of one call. */
export type Draw = {
  /** A random id: the other owner's, one's own, or a nonexistent one; from any table. */
  id: () => string;
  /** One of these. */
  one: <T>(...of: readonly T[]) => T;
};

type Operation = (owner: OwnerId, draw: Draw) => unknown;

const exercises = ["start", "accept/before", "reflect/learned", "close", "check-in"] as const;
const evil = { did: "evil", skills: [] };

const drawnWrite = ({ id, one }: Draw) => ({
  ...write(id(), { exercise: one(...exercises), revision: one(0, 1, 2) }),
  writer: one(id(), randomUUID()),
  sequence: one(undefined, 1, 7),
});

function target({ id, one }: Draw, key: string = one(...exercises)) {
  const step = findStep(key);
  if (!step) throw new Error(`There is no ${key}.`);
  return { walkthroughId: id(), key, step };
}

/** Parks one row, drops another, and ticks a third. */
function evilChoice({ id, one }: Draw): URLSearchParams {
  const [here, earlier, offered] = [id(), id(), one(id(), randomUUID())];
  return new URLSearchParams([
    ["writer", one(id(), randomUUID())],
    ["sequence", one("", "1", "7")],
    ["follows", `${id()}:3`],
    ["item", here],
    [`was.${here}`, "keep "],
    ["earlier", earlier],
    [`drop.${earlier}`, "drop"],
    ["candidate", offered],
    [`keep.${offered}`, "keep"],
    [`text.${offered}`, one("", "evil")],
  ]);
}

/** An answer that is offered with the id of somebody's item, and one that is in the plan automatically. */
function evilCandidates({ id }: Draw): ReadonlyMap<string, Candidate> {
  const offered = (field: string) => ({ origin: { exercise: "evil", field }, text: "evil", isIdea: false });
  return new Map([id(), id()].map((one, at) => [one, offered(at === 0 ? "tapped" : "written")]));
}

const evilAnswers: Readonly<Record<string, Answers>> = {
  "reflect/learned": { learning: "evil" },
  "worth/evidence": { evidence: "evil" },
  "prepare/actions": { nextApplication: "evil" },
  "check-in": { first: { picked: "dropped" } },
};

/** As if this step of somebody's walkthrough had been saved. */
function evilSave({ id, one }: Draw) {
  const key = one("reflect/learned", "worth/evidence", "prepare/actions", "check-in");
  const { step, walkthroughId } = target({ id, one }, key);
  const answers = evilAnswers[key] ?? {};
  const saved = { answers, asked: step.fields, revision: 1, savedAt: new Date(0) };
  const entries = new Map([[key, saved]]);
  const facts = factsOf({ entries, first: false, today });
  const walkthrough = { id: walkthroughId, createdAt: new Date(0), entries, facts };
  return { walkthroughId, key, step, answers, before: one({}, { learning: "mine" }), walkthrough };
}

const newPasskey = (credential: string): NewPasskey => ({
  credential,
  publicKey: "evil",
  transports: [],
  user: "evil",
  browser: "evil",
  counter: 0,
});

/** A new id now and then, so that one's own data is not all deleted after a while. */
const maybeNew = ({ id, one }: Draw) => one(id(), randomUUID());

export const operations: Readonly<Record<string, Operation>> = {
  "hosted/accounts/account.findAccount": (owner) => findAccount(owner),
  "hosted/accounts/account.claimOwner": async (owner, { one }) => {
    await makeOwner(owner);
    return claimOwner(owner, one({}, { email: "evil@example.org" }));
  },
  "hosted/accounts/account.makeOwner": (owner) => makeOwner(owner),
  "hosted/accounts/has-account.hasAccount": (owner) => hasAccount(owner),
  "hosted/accounts/account.updateAccount": (owner) => updateAccount(owner, (before) => before),
  "hosted/accounts/mail-codes.openCode": async (owner) => {
    await makeOwner(owner);
    return openCode(owner, { purpose: "reset" });
  },
  "hosted/passkeys/passkey-changes.addPasskey": (owner, { id }) => addPasskey(owner, newPasskey(id())),
  "hosted/passkeys/passkey-changes.claimByPasskey": async (owner, { id }) => {
    await makeOwner(owner);
    return claimByPasskey(owner, newPasskey(id()));
  },
  "hosted/passkeys/passkey-changes.removePasskey": (owner, { id }) => removePasskey(owner, id()),
  "hosted/passkeys/passkeys.listPasskeys": (owner) => listPasskeys(owner),
  "hosted/accounts/recovery-codes.countRecoveryCodes": (owner) => countRecoveryCodes(owner),
  "hosted/accounts/recovery-codes.renewRecoveryCodes": (owner) => renewRecoveryCodes(owner),
  "plan/repository.addItem": (owner, draw) => addItem(owner, draw.id(), maybeNew(draw), item("evil")),
  "plan/repository.addItemIn": (owner, { id }) =>
    addItemIn(database(), owner, { walkthroughId: id(), id: randomUUID(), item: item("evil") }),
  "plan/repository.updateItemIn": (owner, { id, one }) =>
    updateItemIn(database(), owner, { id: id(), revision: one(1, 2), item: item("evil") }),
  "plan/save-plan.savePlan": (owner, draw) =>
    savePlan(
      owner,
      {
        walkthroughId: draw.id(),
        candidates: evilCandidates(draw),
        isWritten: ({ origin }) => origin.field === "written",
      },
      evilChoice(draw),
    ),
  "plan/plan-problems.planProblems": (owner, draw) =>
    planProblems(owner, { walkthroughId: draw.id(), key: "prepare/actions" }, evilChoice(draw), today),
  "stages/after-save.applySave": (owner, draw) => applySave(owner, evilSave(draw), evilChoice(draw)),
  "stages/after-save.saveGathering": (owner, draw) => saveGathering(owner, evilSave(draw), evilChoice(draw)),
  "stages/left-as-offered.isLeftAsOffered": (owner, draw) =>
    isLeftAsOffered(
      owner,
      target(draw, draw.one("start", "interview/card-1")),
      new URLSearchParams({ intent: "leave" }),
      "UTC",
    ),
  "walkthroughs/beyond.lookBeyond": async (owner) => {
    const { filled, ended, due } = await lookBeyond(owner, { listed: [], zone: "UTC", hasMore: true });
    return [...filled, ...ended, due];
  },
  "walkthroughs/beyond.oneBeyond": (owner, { id }) => oneBeyond(owner, [], id()),
  "walkthroughs/beyond.jobNames": async (owner, { id }) => [
    ...(await jobNames(owner, [{ walkthroughId: id() }], [])),
  ],
  "plan/repository.deleteItem": (owner, { id }) => deleteItem(owner, id()),
  "plan/repository.findItem": (owner, { id }) => findItem(owner, id()),
  "plan/repository.findItems": async (owner, { id }) => [...(await findItems(owner, [id()])).values()],
  "plan/repository.listItems": (owner, { id, one }) => listItems(owner, one({}, { walkthroughId: id() })),
  "plan/repository.moveItem": (owner, { id, one }) => moveItem(owner, id(), one("up", "down")),
  "plan/repository.updateItem": (owner, { id, one }) => updateItem(owner, id(), one(1, 2), item("evil")),
  "hosted/sessions/sessions.endOtherSessions": (owner, { id }) => endOtherSessions(owner, id()),
  "hosted/sessions/sessions.endSession": (owner, { id }) => endSession(owner, id()),
  "hosted/sessions/sessions.listSessions": (owner) => listSessions(owner),
  "hosted/sessions/sessions.startSession": async (owner, { id, one }) => {
    await addEvidence(owner, randomUUID(), evil);
    return startSession(owner, { browser: "evil", isProved: one(true, false), token: id() });
  },
  "plan/check-in.applyCheckIn": (owner, { id, one }) =>
    applyCheckIn(
      owner,
      id(),
      {
        answers: { first: { picked: one("done", "dropped", "later") } },
        before: { first: { picked: one("done", "later") } },
      },
      new URLSearchParams({ item: id() }),
    ),
  "walkthroughs/repository.walkthroughIds": (owner) => walkthroughIds(owner),
  "data/data-export.exportOwner": (owner) => textOf(exportOwner(owner)),
  "data/data-export.exportWalkthrough": (owner, { id }) => exportWalkthrough(owner, id()),
  "data/data-export.storedWalkthroughs": (owner, { id }) => storedWalkthroughs(owner, [id(), id()]),
  "data/already-here.leaveOutWhatIsHere": async (owner, { id }) => {
    const walkthroughs = await storedWalkthroughs(owner, [id()]);
    return leaveOutWhatIsHere(owner, { walkthroughs, evidence: [] }, id);
  },
  "data/data-import.importData": async (owner, { id }) =>
    importData(new TextEncoder().encode(await textOf(exportOwner(owner))), {
      limit: 1_000_000,
      owner,
      form: id(),
    }),
  "walkthroughs/earlier.findEarlier": (owner) => findEarlier(owner, later, exercises),
  "walkthroughs/entries.saveEntry": (owner, draw) => saveEntry(owner, drawnWrite(draw), content("evil")),
  "evidence/repository.addEvidence": (owner, draw) => addEvidence(owner, maybeNew(draw), evil),
  "evidence/repository.deleteEvidence": (owner, { id }) => deleteEvidence(owner, id()),
  "evidence/repository.findEvidence": (owner, { id }) => findEvidence(owner, id()),
  "evidence/repository.hasEvidence": (owner) => hasEvidence(owner),
  "evidence/repository.listEvidence": (owner) => listEvidence(owner),
  "evidence/repository.updateEvidence": (owner, { id, one }) => updateEvidence(owner, id(), one(1, 2), evil),
  "exports/exports.findExportSource": (owner, { id }) => findExportSource(owner, id(), "UTC"),
  "owners/owner-data.deleteEverything": (owner) => deleteEverything(owner),
  "hosted/sessions/after-write.deleteUnreachable": (owner) => deleteUnreachable(owner),
  "owners/owner-data.isAnythingOf": (owner) => isAnythingOf(owner),
  "walkthroughs/save-step.saveStep": (owner, draw) => {
    const form = new URLSearchParams({ ...formOf(drawnWrite(draw)), asked: "role", role: "evil" });
    return saveStep(owner, target(draw), form, { isPosted: draw.one(true, false) });
  },
  "shares/repository.addShare": (owner, draw) => addShare(owner, draw.id(), maybeNew(draw), share()),
  "shares/repository.deleteShare": (owner, { id }) => deleteShare(owner, id()),
  "shares/repository.findShare": (owner, { id }) => findShare(owner, id()),
  "shares/repository.hasShare": (owner, { id }) => hasShare(owner, id(), id()),
  "shares/repository.hasShares": (owner, { id, one }) => hasShares(owner, one(undefined, id())),
  "shares/repository.listShares": (owner, { id, one }) => listShares(owner, one({}, { walkthroughId: id() })),
  "shares/repository.renewShare": (owner, { id }) => renewShare(owner, id()),
  "shares/repository.revokeShare": (owner, { id }) => revokeShare(owner, id()),
  "walkthroughs/versions.deleteVersions": (owner, { id, one }) =>
    deleteVersions(owner, id(), one(...exercises)),
  // The database itself refuses it, because the foreign key includes the owner.
  "walkthroughs/versions.addVersion": (owner, draw) =>
    addVersion(owner, drawnWrite(draw), content("evil")()).catch((error) => {
      if (!isForeignKeyViolation(error)) throw error;
    }),
  "walkthroughs/versions.listVersions": (owner, { id, one }) => listVersions(owner, id(), one(...exercises)),
  "walkthroughs/versions.resolveVersion": (owner, { id, one }) =>
    resolveVersion(owner, id(), one("keep", "use", "join")),
  "walkthroughs/repository.deleteWalkthrough": (owner, { id }) => deleteWalkthrough(owner, id()),
  "walkthroughs/repository.findWalkthrough": (owner, { id }) => findWalkthrough(owner, id(), today),
  "walkthroughs/repository.listWalkthroughs": (owner) => listWalkthroughs(owner),
  "walkthroughs/stored-answers.findEntries": (owner, { id }) => findEntries(owner, id(), exercises),
  "walkthroughs/stored-answers.formerAnswers": (owner, { id, one }) =>
    formerAnswers(owner, { ...target({ id, one }, one("accept/before", "prepare/soon")), asked: {} }),
  "walkthroughs/stored-answers.forgetFormer": (owner, { id, one }) => {
    const { step, ...place } = target({ id, one }, one("accept/before", "prepare/soon"));
    return forgetFormer(owner, { ...place, step, asked: step.fields });
  },
  "walkthroughs/ending.beginAfterAll": (owner, { id }) =>
    beginAfterAll(owner, {
      id: id(),
      entries: new Map([
        [
          "ending",
          { answers: { ended: { picked: "got-one" } }, asked: {}, revision: 1, savedAt: new Date() },
        ],
      ]),
    }),
  "walkthroughs/ending.endAll": (owner) => endAll(owner, today),
  "walkthroughs/ending.takeBackEnding": (owner) => takeBackEnding(owner),
  "walkthroughs/ending.withdraw": (owner, { id }) => withdraw(owner, id(), "withdraw", today),
  "walkthroughs/past.findPast": (owner) => findPast(owner, { rows: 0 }),
  "walkthroughs/gone-through.markGoneThrough": (owner, { id, one }) =>
    markGoneThrough(owner, id(), one("accept", "feedback")),
};

/** Not tried here, and why. */
export const others: Readonly<Record<string, string>> = {
  "hosted/accounts/account.accountRow": "makes the row that claimOwner and claimByPasskey store",
  "hosted/accounts/account.replaceAccount": "takes what findAccount found",
  "hosted/accounts/account.emailOf": "what findAccount found",
  "hosted/accounts/account.renewPassword": "takes what findAccount found",
  "hosted/accounts/ways-in.changeWaysIn":
    "what is changed is said by those that call it; ended-codes.test.ts",
  "hosted/accounts/ways-in.lockOwner": "changes nothing",
  "hosted/accounts/merge.mergeInto":
    "moves all of an owner who was shown to be the same person; bring.test.ts",
  "exports/archive.archiveOf": "listWalkthroughs, findExportSource and exportFile",
  "cookies/passkey-challenge.newChallengeCookie": "makes a sealed cookie",
  "cookies/passkey-challenge.takeChallenge": "reads a sealed cookie",
  "hosted/accounts/mail-codes.redeemCode": "opens what the code belongs to, whoever types it",
  "hosted/passkeys/passkeys.passkeyRow": "makes what addPasskey stores",
  "hosted/accounts/recovery-codes.replaceRecoveryCodes": "a part of renewRecoveryCodes",
  "hosted/accounts/tell-owner.letterOfDeletion": "what findAccount found",
  "hosted/accounts/tell-owner.tellOwner": "what findAccount found",
  "hosted/accounts/waiting.waitingHere": "waitingPages",
  "hosted/accounts/waiting.waitingPages":
    "counts what the tokens in a sealed cookie lead to; bring-route.test.ts",
  "cookies/before-sign-in.mergedInto": "reads a sealed cookie",
  "cookies/before-sign-in.withMerged": "makes a sealed cookie",
  "hosted/sessions/after-write.beginSession": "makes a session of whoever wrote; replaced-sessions.test.ts",
  "hosted/sessions/after-write.lostBy": "deletes what nobody can reach; bring-route.test.ts",
  "hosted/sessions/owner-tag.principalOfForm": "compares what a form says; bring-route.test.ts",
  "hosted/sessions/owner-tag.ownerTag": "derives a tag",
  "hosted/sessions/sessions.isFreshlyProved": "compares a time",
  "hosted/sessions/sessions.isStillOpen": "takes the session of a cookie",
  "hosted/sessions/sessions.isThere": "takes the session of a cookie",
  "hosted/sessions/sessions.sessionIdOf": "takes what a cookie led to",
  "hosted/sessions/sessions.replaceSession": "takes the session of a cookie; replaced-sessions.test.ts",
  "hosted/sessions/sessions.rotateSession": "takes the session of a cookie; replaced-sessions.test.ts",
  "auth/refuse.answered": "calls what it is handed",
  "auth/refuse.refusalOf": "makes a sealed cookie; written-words.test.ts",
  "auth/form-context.formContext": "derives a key and a tag",
  "search/search-owner.searchOwner": "looks through what it is given, and counts for whom",
  "walkthroughs/versions.addEarlierVersion":
    "keeps what saveEntry found; two-writers.test.ts, saving.test.ts",
  "exports/exports.exportFile": "what findExportSource found, and exportWalkthrough",
  "cookies/new-codes.currentNewCodes": "reads a sealed cookie",
  "cookies/new-codes.newCodesCookie": "makes a sealed cookie",
  "cookies/new-link.currentNewLink": "reads a sealed cookie",
  "cookies/new-link.newLinkCookie": "makes a sealed cookie",
  "cookies/just-deleted.deletedEvidence": "reads a sealed cookie",
  "cookies/just-deleted.deletedItem": "reads a sealed cookie",
  "cookies/just-deleted.withDeleted": "makes a sealed cookie",
  "cookies/search-query.currentQuery": "reads a sealed cookie",
  "cookies/search-query.searchCookie": "makes a sealed cookie",
  "cookies/unsaved-form.backToForm": "makes a sealed cookie",
  "cookies/unsaved-form.unsavedForm": "reads a sealed cookie",
  "stages/step.shownVersions": "listVersions",
};

function formOf({ revision, writer, sequence }: ReturnType<typeof drawnWrite>): Record<string, string> {
  return {
    revision: String(revision),
    writer,
    ...(sequence !== undefined && { sequence: String(sequence) }),
  };
}
