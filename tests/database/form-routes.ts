// The forms as their routes answer them, for tests that set the owner field themselves.

import { fail } from "@/lib/result";
import { answered } from "@/lib/server/auth/refuse";
import { postImport } from "@/lib/server/data/import-routes";
import * as evidence from "@/lib/server/evidence/routes";
import type { FormResult } from "@/lib/server/http/form";
import type { Outcome, Voice } from "@/lib/server/http/refusals";
import {
  evidenceVoice,
  importVoice,
  planVoice,
  searchVoice,
  shareVoice,
  stepVoice,
  versionVoice,
  withdrawalVoice,
} from "@/lib/server/http/voices";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import * as plan from "@/lib/server/plan/routes";
import * as search from "@/lib/server/search/routes";
import * as shares from "@/lib/server/shares/routes";
import * as stages from "@/lib/server/stages/routes";
import * as versions from "@/lib/server/stages/version-routes";
import { postWithdrawal } from "@/lib/server/walkthroughs/ending-routes";
import { owner as fixtureOwner } from "./fixtures";

type Handle<More extends string[]> = (owner: OwnerId, form: FormResult, ...more: More) => Promise<Outcome>;

function routed<More extends string[]>(
  handle: Handle<More>,
  voiceOf: (...more: More) => Voice<{ walkthrough: string }>,
  method = "POST",
) {
  return (owner: OwnerId, form: FormResult, ...more: More): Promise<Response> => {
    const request = new Request("http://127.0.0.1:3000/sent", { method });
    const [walkthrough = ""] = more;
    const asked = { request, form, params: { walkthrough }, voice: voiceOf(...more), owner };
    return answered(() => handle(owner, form, ...more), asked);
  };
}

const ofStep = (_walkthrough: string, key: string) => stepVoice(() => key);

export const sendStep = routed(stages.postStep, ofStep);
export const autosaveStep = routed(stages.putStep, ofStep, "PUT");
export const sendVersion = routed(versions.postVersion, (_walkthrough, key) => versionVoice(() => key));
export const sendWithdrawal = routed(postWithdrawal, () => withdrawalVoice);
export const sendNewItem = routed(plan.postNewItem, () => planVoice);
export const sendItem = routed(plan.postItem, () => planVoice);
export const sendNewEvidence = routed(evidence.postNewEvidence, () => evidenceVoice);
export const sendEvidence = routed(evidence.postEvidence, () => evidenceVoice);
export const sendNewShare = routed(shares.postNewShare, () => shareVoice);
export const sendShare = routed(shares.postShare, () => shareVoice);
export const sendSearch = routed(search.postSearch, () => searchVoice);

const noForm: FormResult = fail("not-a-form");

export function sendImport(request: Request): Promise<Response> {
  const asked = { request, form: noForm, params: undefined, voice: importVoice } as const;
  return answered(() => postImport(fixtureOwner, request), asked);
}
