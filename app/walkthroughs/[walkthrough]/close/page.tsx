import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { Step } from "@/components/stages/step";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { viewExercise } from "@/lib/journey/exercise-view";
import { summaryOf } from "@/lib/journey/summary";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/action-items";
import { requireJourney } from "@/lib/server/page";
import { keptVersions, savedNote } from "@/lib/server/step";
import { close, stages } from "@/lib/stages";

export const metadata: Metadata = { title: "Close for now" };

export default async function ClosePage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/close">) {
  const { walkthrough: id } = await params;
  const { owner, journey } = await requireJourney(id);
  const items = await listItems(owner, id);
  const { check, closed } = await searchParams;
  const view = viewExercise(journey, "close", close, { check: check !== undefined });
  const kept = await keptVersions(owner, id, "close", view);
  const summary = summaryOf(stages, journey.entries, items);
  return (
    <PageShell isStep>
      <Step
        exercise={{ title: "Close for now", intro: summary }}
        view={view}
        action={routes.save(id, "close")}
        writer={randomUUID()}
        savedNote={await savedNote(view.savedAt)}
        labels={{ next: "Save and close" }}
        isFirst
      >
        {kept && <Conflict {...kept} />}
        {closed !== undefined && (
          <Notice title="That's it. You can close this now.">
            <p>All of it is kept, and you can come back to any part.</p>
            <div className="flex flex-wrap gap-4">
              <LinkButton href={routes.export(id, "plan.pdf")}>The plan as a PDF</LinkButton>
              <LinkButton href={routes.home()} look="quiet">
                To the first page
              </LinkButton>
            </div>
          </Notice>
        )}
      </Step>
    </PageShell>
  );
}
