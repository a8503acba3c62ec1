import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { ContactNow } from "@/components/stages/help-panel";
import { SaveStatus } from "@/components/stages/save-status";
import { StepQuestions } from "@/components/stages/step";
import { StepForm } from "@/components/stages/step-form";
import { Button, LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { savedNote } from "@/lib/server/stages/step";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStep, stages } from "@/lib/stages";
import { enoughKey } from "@/lib/stages/accept";
import { isAtWorst } from "@/lib/walkthroughs/facts";
import { resumeIn } from "@/lib/walkthroughs/resume";
import { viewStep } from "@/lib/walkthroughs/step-view";

export const metadata = { title: "Enough for today" };

/** One thing may be asked here, once a day, and it is a tap. */
const key = enoughKey;

export default definePage(async function EnoughPage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/enough">) {
  const { id, owner, walkthrough, timeZone, today, skipped } = await requireWalkthrough(params);
  const { stage } = resumeIn(stages, walkthrough, { today, timeZone });
  const step = findStep(key);
  const view = step && viewStep(walkthrough, key, step, { check: false, today, timeZone });
  const isAsked = view && !(view.savedAt && todayIn(timeZone, view.savedAt) === today);
  const writer = randomUUID();
  return (
    <PageShell skipped={skipped.rows} className="space-y-8">
      <PageTitle title="That’s enough for today">
        <p>Everything that you wrote is saved.</p>
        <p>
          {stage
            ? `When you come back, you go on with: ${stage.title}.`
            : "When you come back, all of it is here."}{" "}
          You can close this now.
        </p>
      </PageTitle>
      {isAtWorst(walkthrough.entries) && <ContactNow />}
      {isAsked && (
        <StepForm id="step" action={routes.save(id, key)} {...(await formContext(owner))}>
          <StepQuestions step={{}} view={view} writer={writer} />
          <div className="mt-6">
            <SaveStatus before={await savedNote(view.savedAt)} />
            <div className="mt-2 grid sm:w-fit">
              <Button look="secondary" name="intent" value="home">
                Save this, and stop here
              </Button>
            </div>
          </div>
        </StepForm>
      )}
      <div className="flex flex-wrap gap-x-6">
        <LinkButton href={routes.home()} look="quiet">
          Home
        </LinkButton>
        <LinkButton href={routes.hub(id)} look="quiet">
          All stages
        </LinkButton>
      </div>
    </PageShell>
  );
});
