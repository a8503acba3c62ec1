import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { Collection } from "@/components/walkthroughs/collection";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedExercises } from "@/lib/walkthroughs/collected";

const title = "Your supporters";

export const metadata: Metadata = { title };

export default drawn(async function SupportersPage() {
  const only = collectedExercises("supporters");
  const leftOut = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, leftOut });
  return (
    <Collection
      title={title}
      intro="People you named, for help or for advice. None of them is told."
      empty="Nobody is named yet. In stages 4 and 5 you can name someone."
      leftOut={leftOut.rows}
      pieces={collected("supporters", walkthroughs, await personTimeZone())}
    />
  );
});
