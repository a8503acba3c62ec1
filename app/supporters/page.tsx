import { definePage } from "@/app/define-page";
import { Collection } from "@/components/walkthroughs/collection";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedSteps } from "@/lib/walkthroughs/collected";

const title = "Your supporters";

export const metadata = { title };

export default definePage(async function SupportersPage() {
  const only = collectedSteps("supporters");
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, skipped });
  const [newest] = walkthroughs;
  return (
    <Collection
      title={title}
      intro="People you named, for help or for advice. None of them is told."
      empty="Nobody is named yet. Stage 4 asks for one person on your side."
      fills={newest && { href: routes.step(newest.id, "worth/evidence"), words: "Name someone" }}
      skipped={skipped.rows}
      pieces={collected("supporters", walkthroughs, await personTimeZone())}
    />
  );
});
