import { randomUUID } from "node:crypto";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { savedNote, shownVersions } from "@/lib/server/stages/step";
import type { StepView } from "@/lib/walkthroughs/step-view";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";

type Loaded = { owner: OwnerId; walkthrough: Walkthrough; skipped: Skipped };

/** What the form of every step gets, and the conflict above it if two windows changed it. */
export async function stepForm({ owner, walkthrough, skipped }: Loaded, key: string, view: StepView) {
  const kept = await shownVersions(owner, walkthrough.id, key, view, skipped);
  const form = {
    view,
    action: routes.save(walkthrough.id, key),
    writer: randomUUID(),
    ...(await formContext(owner)),
    savedNote: await savedNote(view.savedAt),
    after: <EarlierVersions {...kept} />,
  };
  return { form, conflict: <Conflict {...kept} /> };
}
