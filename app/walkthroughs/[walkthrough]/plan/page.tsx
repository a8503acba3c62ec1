import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { ItemFields } from "@/components/plan/item-fields";
import { ItemList } from "@/components/plan/item-list";
import { TableDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { DraftForm } from "@/components/stages/draft-form";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle } from "@/components/ui/page-title";
import { newItemFields } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { listItems } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { findStep } from "@/lib/stages";
import { nameOf } from "@/lib/walkthroughs/names";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export const metadata: Metadata = { title: "Your plan" };

export default definePage(async function PlanPage({ params }: PageProps<"/walkthroughs/[walkthrough]/plan">) {
  const { walkthrough: id } = await params;
  const { owner, journey, today, skipped } = await requireWalkthrough(id);
  const items = await listItems(owner, { walkthroughId: id, skipped });
  const origins = Object.fromEntries(
    items.flatMap(({ origin }) => {
      const title = origin && findStep(origin.exercise)?.title;
      return title ? [[origin.exercise, title]] : [];
    }),
  );
  return (
    <PageShell skipped={skipped.rows}>
      <div className="space-y-12">
        <PageTitle
          above={<span dir="auto">{nameOf(answersIn(journey.entries, "start"))}</span>}
          intro={<p>Small steps, in the order that suits you. You can drop any of them.</p>}
        >
          Your plan
        </PageTitle>
        {items.length > 0 ? (
          <ItemList walkthrough={id} {...{ items, today, origins }} />
        ) : (
          skipped.rows === 0 && (
            <EmptyState title="Nothing is planned yet" drawing={<TableDrawing />}>
              <p>A pause is a valid plan. If there is one small thing, it can go here.</p>
            </EmptyState>
          )
        )}
        <section aria-labelledby="add" className="space-y-6 print:hidden">
          <h2 id="add" className="text-xl">
            Add a step
          </h2>
          <DraftForm
            action={routes.addItem(id)}
            className="space-y-8"
            writer={randomUUID()}
            {...(await formContext(owner))}
          >
            <HiddenField name="id" value={randomUUID()} />
            <ItemFields fields={newItemFields} answers={{}} problems={[]} />
            <div className="grid sm:w-fit">
              <Button look={items.length > 0 ? "secondary" : "primary"}>Add it to the plan</Button>
            </div>
          </DraftForm>
        </section>
        <div className="flex flex-wrap gap-4 print:hidden">
          <LinkButton href={routes.takeAlong(id)}>Keep a copy</LinkButton>
          <LinkButton href={routes.hub(id)} look="quiet">
            See all stages
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
});
