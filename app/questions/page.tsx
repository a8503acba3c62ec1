import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { Collection } from "@/components/walkthroughs/collection";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedExercises } from "@/lib/walkthroughs/collected";

const title = "Questions you were asked";

export const metadata: Metadata = { title };

export default drawn(async function QuestionsPage() {
  const only = collectedExercises("questions");
  const leftOut = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, leftOut });
  return (
    <Collection
      title={title}
      intro="From all your interviews, with what you would say now. Many come up again."
      empty="There are none yet. In stage 3, the full version asks for them."
      leftOut={leftOut.rows}
      pieces={collected("questions", walkthroughs, await personTimeZone())}
    />
  );
});
