import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { FromAnswers } from "@/components/plan/from-answers";
import { ItemFields } from "@/components/plan/item-fields";
import { ItemList } from "@/components/plan/item-list";
import { PlanCards } from "@/components/plan/plan-cards";
import { TableDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { DraftForm } from "@/components/stages/draft-form";
import type { FormContext } from "@/components/stages/step-form";
import { Button, LinkButton, TextLink } from "@/components/ui/button";
import { DeletedNotice } from "@/components/ui/deleted-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { FormSummary, notSavedNote } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { textIn } from "@/lib/forms/answers";
import { type Problem, problemsIn } from "@/lib/forms/schema";
import { itemNeeds, newItemFields } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { deletedItem } from "@/lib/server/cookies/just-deleted";
import { type UnsavedForm, unsavedForm } from "@/lib/server/cookies/unsaved-form";
import { originId } from "@/lib/server/plan/origin-id";
import { listItems } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStep } from "@/lib/stages";
import { candidatesOf, gather } from "@/lib/walkthroughs/gather";
import { isEnded, jobOf } from "@/lib/walkthroughs/interviews";
import { placeNow } from "@/lib/walkthroughs/moved";
import { nameOf } from "@/lib/walkthroughs/names";
import { setbackAnswers } from "@/lib/walkthroughs/setback-plan";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export const metadata = { title: "Your plan" };

const newItem = { fields: newItemFields, needs: itemNeeds };

const titleOf = (key: string) => findStep(key)?.title ?? "an earlier step";

export default definePage(async function PlanPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/plan">) {
  const { id, owner, walkthrough, today, skipped } = await requireWalkthrough(params);
  const { entries } = walkthrough;
  const asked = await searchParams;
  const isMoving = "order" in asked;
  const isDeleted = "deleted" in asked;
  const deleted = isDeleted ? await deletedItem(owner, id) : undefined;
  const unsaved = await unsavedForm(owner, routes.plan(id), newItemFields, searchParams);
  const problems = unsaved ? problemsIn(newItem, unsaved.answers, walkthrough.facts, today) : [];
  const items = (await listItems(owner, { walkthroughId: id, skipped })).map((item) =>
    item.origin ? { ...item, origin: placeNow(item.origin) } : item,
  );
  const candidates = gather(candidatesOf(walkthrough), items).flatMap((row) =>
    row.kind === "candidate" ? [{ id: originId(id, row.candidate.origin), candidate: row.candidate }] : [],
  );
  const origins = Object.fromEntries(
    items.flatMap(({ origin }) => (origin ? [[origin.exercise, titleOf(origin.exercise)]] : [])),
  );
  const form = await formContext(owner);
  const ifThen = answersIn(entries, "prepare/if-then");
  const restartOn = textIn(answersIn(entries, "prepare/restart"), "restartOn");
  return (
    <PageShell isWide skipped={skipped.rows} className="space-y-12 print:space-y-6">
      <FormSummary problems={problems} note={notSavedNote(unsaved?.answers ?? {})} />
      <PageTitle above={<span dir="auto">{nameOf(jobOf(entries))}</span>} title="Your plan">
        Small steps, in the order that suits you. You can drop any of them.
      </PageTitle>
      {isEnded(entries) && <Ended />}
      {isDeleted && (
        <DeletedNotice
          what="The step"
          undo={deleted && { words: deleted.content.text, action: routes.takeBackItem(id) }}
        />
      )}
      <div className="space-y-12 print:space-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem] lg:items-start lg:gap-x-18 lg:space-y-0">
        <div className="space-y-12">
          {items.length > 0 && (
            <div className="space-y-2">
              <ItemList walkthrough={id} {...{ items, today, origins, isMoving, form }} />
              {items.length > 1 && (
                <TextLink
                  href={isMoving ? routes.plan(id) : routes.reorderPlan(id)}
                  className="text-sm print:hidden"
                >
                  {isMoving ? "The order is right" : "Change the order"}
                </TextLink>
              )}
            </div>
          )}
          {items.length + skipped.rows === 0 && <NothingPlanned />}
          <AddStep {...{ id, today, form, unsaved, problems }} isFirst={items.length === 0} />
          <FromAnswers walkthrough={id} candidates={candidates} titleOf={titleOf} />
        </div>
        <PlanCards
          walkthrough={id}
          ifThen={{ cue: textIn(ifThen, "cue"), response: textIn(ifThen, "response") }}
          restartOn={restartOn && formatDate(restartOn)}
          setback={setbackAnswers(entries)}
        />
      </div>
      <div className="flex flex-wrap gap-4 print:hidden">
        <LinkButton href={routes.takeAlong(id)}>Keep a copy</LinkButton>
        <LinkButton href={routes.hub(id)} look="quiet">
          See all stages
        </LinkButton>
      </div>
    </PageShell>
  );
});

function NothingPlanned() {
  return (
    <EmptyState title="Nothing is planned yet" drawing={<TableDrawing />}>
      <p>A pause is a valid plan. If there is one small thing, it can go here.</p>
    </EmptyState>
  );
}

function Ended() {
  return (
    <Notice title="This is closed, because you got a job">
      <form method="post" action={routes.takeBackEnding()}>
        <Button look="quiet">Take it back</Button>
      </form>
    </Notice>
  );
}

type AddStepProps = {
  id: string;
  today: string;
  form: FormContext;
  isFirst: boolean;
  unsaved: UnsavedForm | undefined;
  problems: readonly Problem[];
};

function AddStep({ id, today, form, isFirst, unsaved, problems }: AddStepProps) {
  const { answers = {}, writer = randomUUID() } = unsaved ?? {};
  return (
    <Section id="add" title="Add a step" className="space-y-6 print:hidden">
      <DraftForm action={routes.addItem(id)} className="space-y-8" writer={writer} {...form}>
        <HiddenField name="id" value={randomUUID()} />
        <ItemFields fields={newItemFields} {...{ answers, problems, today }} />
        <Button isAlone look={isFirst ? "primary" : "secondary"}>
          Add it to the plan
        </Button>
      </DraftForm>
    </Section>
  );
}
