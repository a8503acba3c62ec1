import { withOwner } from "@/lib/server/auth/with-owner";
import { stepVoice, versionVoice } from "@/lib/server/http/voices";
import { postStep, putStep } from "@/lib/server/stages/routes";
import { postVersion } from "@/lib/server/stages/version-routes";

// All steps are saved, and their versions settled, in the same way, wherever the key is in the address.

type InWalkthrough = { walkthrough: string };

export function saveRoutes<Params extends InWalkthrough>(keyOf: (params: Params) => string) {
  const voice = stepVoice(keyOf);
  return {
    POST: withOwner<Params>(
      ({ owner, form, params }) => postStep(owner, form, params.walkthrough, keyOf(params)),
      voice,
    ),
    PUT: withOwner<Params>(
      ({ owner, form, params }) => putStep(owner, form, params.walkthrough, keyOf(params)),
      voice,
    ),
  };
}

export function versionsRoute<Params extends InWalkthrough>(keyOf: (params: Params) => string) {
  return withOwner<Params>(
    ({ owner, form, params }) => postVersion(owner, form, params.walkthrough, keyOf(params)),
    versionVoice(keyOf),
  );
}
