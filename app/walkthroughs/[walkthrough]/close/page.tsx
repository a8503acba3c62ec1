import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { stepForm } from "@/app/walkthroughs/step-form";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { Closed } from "@/components/walkthroughs/closed";
import { restDays } from "@/lib/accounts/durations";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { listItems } from "@/lib/server/plan/repository";
import { settings } from "@/lib/server/settings/settings";
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
  const found = await requireWalkthrough(params);
  const { id, owner, walkthrough, timeZone, today, skipped } = found;
  const items = await listItems(owner, { walkthroughId: id, skipped });
  const { check, closed } = await searchParams;
  const summary = summaryOf(stages, walkthrough.entries, items);
  if (closed !== undefined) {
    const isVisitor = settings().hosted && !(await hasAccount(owner));
    return (
      <PageShell skipped={skipped.rows}>
        <Closed
          walkthrough={id}
          checkIn={checkInDay(walkthrough.entries, timeZone)}
          isHighest={answersIn(walkthrough.entries, "close")["distressAfter"] === 10}
          deletedAfter={isVisitor ? restDays.anonymous : undefined}
        />
      </PageShell>
    );
  }
  const view = viewStep(walkthrough, "close", close, {
    check: check !== undefined,
    today,
    timeZone,
  });
  const { form, conflict } = await stepForm(found, "close", view);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        {...form}
        step={{ ...close, title: "Close for now", intro: summary }}
        labels={{ next: "Save and close", leave: "Not yet, leave for now", back: "" }}
      >
        {conflict}
      </StepPage>
    </PageShell>
  );
});
