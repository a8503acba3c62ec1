import { definePage } from "@/app/define-page";
import { Collection } from "@/components/walkthroughs/collection";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedSteps } from "@/lib/walkthroughs/collected";

const title = "Your advice to the next candidate";

export const metadata = { title };

export default definePage(async function AdvicePage() {
  const only = collectedSteps("advice");
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, skipped });
  const [newest] = walkthroughs;
  return (
    <Collection
      title={title}
      intro="You wrote it for someone else. It may be for you as well."
      empty="There is none yet. Stage 3 asks for it, where you go deeper."
      fills={newest && { href: routes.step(newest.id, "reflect/advice"), words: "Write some down" }}
      skipped={skipped.rows}
      pieces={collected("advice", walkthroughs, await personTimeZone())}
    />
  );
});
