import { definePage } from "@/app/define-page";
import { stepForm } from "@/app/walkthroughs/step-form";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { HiddenField } from "@/components/ui/hidden-field";
import { pickedIn, wordsIn } from "@/lib/forms/answers";
import type { Answers } from "@/lib/forms/field";
import { type ActionItem, isOpen } from "@/lib/plan/item";
import { listItems } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { checkIn } from "@/lib/stages/check-in";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export const metadata = { title: "How it’s going" };

export default definePage(async function CheckInPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/check-in">) {
  const found = await requireWalkthrough(params);
  const { id: walkthroughId, owner, walkthrough, timeZone, today, skipped } = found;
  const view = viewStep(walkthrough, "check-in", checkIn, {
    check: "check" in (await searchParams),
    today,
    timeZone,
  });
  const items = await listItems(owner, { walkthroughId, skipped });
  const said = answersIn(walkthrough.entries, "check-in");
  const { words, item } = stepAskedAbout(said, items);
  const { form, conflict } = await stepForm(found, "check-in", view);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        {...form}
        step={{ title: checkIn.title, ...(words === "" && { intro: checkIn.intro }) }}
        above={<span dir="auto">{nameOf(jobOf(walkthrough.entries))}</span>}
        labels={{ next: "Save this", leave: "Leave it for now", back: "" }}
        known={{ step: words }}
        below={
          item && (
            <>
              <HiddenField name="item" value={item.id} />
              <HiddenField name="was.first" value={pickedIn(said, "first") ?? ""} />
            </>
          )
        }
      >
        {words !== "" && (
          <div className="max-w-measure space-y-3">
            <p>{checkIn.intro}</p>
            <p>
              The first step in your plan:{" "}
              <span dir="auto" className="own-words">
                {words}
              </span>
            </p>
          </div>
        )}
        {conflict}
      </StepPage>
    </PageShell>
  );
});

/** Once something was said, it stays about the step that it was said of: by then another one may be first. */
function stepAskedAbout(said: Answers, items: readonly ActionItem[]): { words: string; item?: ActionItem } {
  const known = wordsIn(said, "step");
  if (known === "" && pickedIn(said, "first") !== undefined) return { words: "" };
  const item = items.find((one) => (known === "" ? isOpen(one) : one.text === known));
  return { words: known || (item?.text ?? ""), ...(item && { item }) };
}
