import { definePage } from "@/app/define-page";
import { Collection } from "@/components/walkthroughs/collection";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { collected, collectedSteps } from "@/lib/walkthroughs/collected";

const title = "Questions you were asked";

export const metadata = { title };

export default definePage(async function QuestionsPage() {
  const only = collectedSteps("questions");
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), { only, skipped });
  const [newest] = walkthroughs;
  return (
    <Collection
      title={title}
      intro="From all your interviews, with what you would say now. Many come up again."
      empty="There are none yet. Stage 3 asks for them, where you go deeper."
      fills={newest && { href: routes.step(newest.id, "reflect/questions"), words: "Write some down" }}
      skipped={skipped.rows}
      pieces={collected("questions", walkthroughs, await personTimeZone())}
    />
  );
});
