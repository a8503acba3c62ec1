import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { Collection } from "@/components/walkthroughs/collection";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedExercises } from "@/lib/walkthroughs/collected";

const title = "Your advice to the next candidate";

export const metadata: Metadata = { title };

export default drawn(async function AdvicePage() {
  const only = collectedExercises("advice");
  const leftOut = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, leftOut });
  return (
    <Collection
      title={title}
      intro="You wrote it for someone else. It may be for you as well."
      empty="There is none yet. In stage 3, the full version asks for it."
      leftOut={leftOut.rows}
      pieces={collected("advice", walkthroughs, await personTimeZone())}
    />
  );
});
