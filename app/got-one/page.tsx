import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { OwnerField } from "@/components/ui/owner-field";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { hasEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { listItems } from "@/lib/server/plan/repository";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { stages } from "@/lib/stages";
import { isEnded, isLeft } from "@/lib/walkthroughs/interviews";
import { throughCounts } from "@/lib/walkthroughs/through";

export const metadata = { title: "You got one" };

export default definePage(async function GotOnePage() {
  const owner = await requireOwner();
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { skipped });
  if (
    walkthroughs.some(({ entries }) => isEnded(entries)) &&
    walkthroughs.every(({ entries }) => isLeft(entries))
  )
    redirect(routes.endedNow());
  const items = await listItems(owner, { skipped });
  const evidence = (await hasEvidence(owner)) ? await listEvidence(owner, { skipped }) : [];
  const counts = throughCounts(stages, walkthroughs, items, evidence.length);
  return (
    <PageShell skipped={skipped.rows} className="space-y-10">
      <PageTitle title="You got one">Good luck there.</PageTitle>
      {counts.length > 0 && (
        <Section id="did" title="What you did on the way" className="space-y-3">
          <ul className="space-y-1">
            {counts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="close" title="Close what is open" className="max-w-measure space-y-4">
        <p>
          Your plans and check-ins ask for nothing any more. All of it stays to be read, and you can take this
          back.
        </p>
        <form method="post" action={routes.endAll()} className="grid gap-4 sm:flex">
          <OwnerField tag={ownerTag(owner)} />
          <Button>Close everything that is open</Button>
          <LinkButton href={routes.home()} look="quiet">
            Not now
          </LinkButton>
        </form>
      </Section>
    </PageShell>
  );
});
