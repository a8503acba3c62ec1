import { Collection } from "@/components/walkthroughs/collection";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { type CollectionName, collected, collectedSteps } from "@/lib/walkthroughs/collected";
import { definePage } from "./define-page";

type CollectionWords = {
  title: string;
  intro: string;
  /** Shown while it is empty, with a link to the step that fills it. */
  empty: string;
  step: string;
  fill: string;
};

/** The page of what was written in one place of every walkthrough. */
export function collectionPage(name: CollectionName, { step, fill, ...words }: CollectionWords) {
  return definePage(async function CollectionPage() {
    const skipped = { rows: 0 };
    const only = collectedSteps(name);
    const walkthroughs = await listWalkthroughs(await requireOwner(), { only, skipped });
    const [newest] = walkthroughs;
    return (
      <Collection
        {...words}
        fills={newest && { href: routes.step(newest.id, step), words: fill }}
        skipped={skipped.rows}
        pieces={collected(name, walkthroughs, await personTimeZone())}
      />
    );
  });
}
