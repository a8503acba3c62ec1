import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { ItemFields } from "@/components/plan/item-fields";
import { PageShell } from "@/components/site/page-shell";
import { DraftForm } from "@/components/stages/draft-form";
import { Button, LinkButton } from "@/components/ui/button";
import { everythingKept, FormSummary, notSavedNote } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle } from "@/components/ui/page-title";
import { hasDate } from "@/lib/exports/calendar";
import { problemsIn } from "@/lib/forms/schema";
import { itemAnswers, itemFields, itemNeeds } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { unsavedForm } from "@/lib/server/cookies/unsaved-form";
import { notHere } from "@/lib/server/http/page";
import { findItem } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";

export const metadata = { title: "A step of your plan" };

type Props = PageProps<"/walkthroughs/[walkthrough]/plan/[item]">;

export default definePage(async function ItemPage({ params, searchParams }: Props) {
  const { walkthrough: walkthroughId, item: id } = await params;
  const { owner, walkthrough, today, skipped } = await requireWalkthrough(params);
  const item = await findItem(owner, id);
  if (!item || item.walkthroughId !== walkthroughId) notHere();
  const unsaved = await unsavedForm(owner, routes.item(walkthroughId, id), itemFields, searchParams);
  const { answers } = unsaved ?? { answers: itemAnswers(item) };
  const check = "check" in (await searchParams);
  const asked = { fields: itemFields, needs: itemNeeds };
  const problems = check ? problemsIn(asked, answers, walkthrough.facts, today) : [];
  return (
    <PageShell skipped={skipped.rows} className="space-y-8">
      <FormSummary problems={problems} note={unsaved ? notSavedNote(answers) : everythingKept} />
      <PageTitle title="A step of your plan" />
      <DraftForm
        action={routes.saveItem(walkthroughId, id)}
        className="space-y-8"
        writer={unsaved?.writer ?? randomUUID()}
        {...(await formContext(owner))}
      >
        <HiddenField name="revision" value={item.revision} />
        <ItemFields fields={itemFields} answers={answers} problems={problems} today={today} />
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="save">
            Save this step
          </Button>
          <LinkButton href={routes.plan(walkthroughId)} look="quiet">
            Back without saving
          </LinkButton>
        </div>
        {hasDate(item) && (
          <LinkButton href={routes.itemCalendar(walkthroughId, id)} look="quiet">
            Put its date in my calendar
          </LinkButton>
        )}
        <div className="border-t border-line pt-4">
          <Button look="danger" name="intent" value="delete">
            Delete this step
          </Button>
        </div>
      </DraftForm>
    </PageShell>
  );
});
