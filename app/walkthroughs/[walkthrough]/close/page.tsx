import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Conflict } from "@/components/stages/conflict";
import { EarlierVersions } from "@/components/stages/earlier-versions";
import { StepPage } from "@/components/stages/step";
import { Closed } from "@/components/walkthroughs/closed";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { listItems } from "@/lib/server/plan/repository";
import { savedNote, shownVersions } from "@/lib/server/stages/step";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { close, stages } from "@/lib/stages";
import { checkInDay } from "@/lib/walkthroughs/check-in";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { summaryOf } from "@/lib/walkthroughs/summary";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

type Props = PageProps<"/walkthroughs/[walkthrough]/close">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await searchParams)["closed"] === undefined ? "Close for now" : "Closed for now" };
}

export default definePage(async function ClosePage({ params, searchParams }: Props) {
  const { walkthrough: id } = await params;
  const { owner, journey, today, skipped } = await requireWalkthrough(id);
  const items = await listItems(owner, { walkthroughId: id, skipped });
  const { check, closed } = await searchParams;
  const summary = summaryOf(stages, journey.entries, items);
  if (closed !== undefined)
    return (
      <PageShell skipped={skipped.rows}>
        <Closed
          walkthrough={id}
          checkIn={checkInDay(journey.entries, await personTimeZone())}
          isHeavier={journey.facts.heavier}
          isHighest={answersIn(journey.entries, "close")["distressAfter"] === 10}
        />
      </PageShell>
    );
  const view = viewStep(journey, "close", close, {
    check: check !== undefined,
    today,
    timeZone: await personTimeZone(),
  });
  const kept = await shownVersions(owner, id, "close", view, skipped);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        exercise={{ ...close, title: "Close for now", intro: summary }}
        view={view}
        action={routes.save(id, "close")}
        writer={randomUUID()}
        {...(await formContext(owner))}
        savedNote={await savedNote(view.savedAt)}
        after={<EarlierVersions {...kept} />}
        labels={{ next: "Save and close", leave: "Not yet, leave for now", back: "" }}
      >
        <Conflict {...kept} />
      </StepPage>
    </PageShell>
  );
});
