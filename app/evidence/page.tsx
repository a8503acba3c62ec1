import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ItemFields } from "@/components/plan/item-fields";
import { TableDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { DraftForm } from "@/components/stages/draft-form";
import { Button } from "@/components/ui/button";
import { DeletedNotice } from "@/components/ui/deleted-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { FormSummary, notSavedNote } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { evidenceFields } from "@/lib/evidence/evidence";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { requireOwner } from "@/lib/server/auth/owner";
import { deletedEvidence } from "@/lib/server/cookies/just-deleted";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { unsavedForm } from "@/lib/server/cookies/unsaved-form";
import { evidenceProblems } from "@/lib/server/evidence/evidence-problems";
import { listEvidence } from "@/lib/server/evidence/repository";

export const metadata = { title: "Your evidence" };

export default definePage(async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const owner = await requireOwner();
  const isDeleted = "deleted" in (await searchParams);
  const deleted = isDeleted ? await deletedEvidence(owner) : undefined;
  const unsaved = await unsavedForm(owner, routes.evidence(), evidenceFields, searchParams);
  const problems = unsaved ? evidenceProblems(unsaved.answers) : [];
  const skipped = { rows: 0 };
  const library = await listEvidence(owner, { skipped });
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      <FormSummary problems={problems} note={notSavedNote(unsaved?.answers ?? {})} />
      <PageTitle title="Your evidence">
        Facts about your work, in your words. They stay true on a bad day.
      </PageTitle>
      {isDeleted && (
        <DeletedNotice
          what="The piece"
          undo={deleted && { words: deleted.content.did, action: routes.takeBackEvidence() }}
        />
      )}
      {library.length > 0 ? (
        <EvidenceList library={library} timeZone={await personTimeZone()} />
      ) : (
        skipped.rows === 0 && (
          <EmptyState title="Nothing is collected yet" drawing={<TableDrawing />}>
            <p>Small, voluntary and care work count. One line is enough.</p>
          </EmptyState>
        )
      )}
      <Section id="add" title="Add a piece" className="space-y-6 print:hidden">
        <DraftForm
          action={routes.addEvidence()}
          className="space-y-8"
          writer={unsaved?.writer ?? randomUUID()}
          {...(await formContext(owner))}
        >
          <HiddenField name="id" value={randomUUID()} />
          <ItemFields fields={evidenceFields} answers={unsaved?.answers ?? {}} problems={problems} />
          <Button isAlone look={library.length > 0 ? "secondary" : "primary"}>
            Keep it
          </Button>
        </DraftForm>
      </Section>
    </PageShell>
  );
});
