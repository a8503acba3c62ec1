import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { ItemFields } from "@/components/plan/item-fields";
import { PageShell } from "@/components/site/page-shell";
import { DraftForm } from "@/components/stages/draft-form";
import { Button, LinkButton } from "@/components/ui/button";
import { everythingKept, FormSummary, notSavedNote } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { PageTitle } from "@/components/ui/page-title";
import { evidenceAnswers, evidenceFields } from "@/lib/evidence/evidence";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { requireOwner } from "@/lib/server/auth/owner";
import { unsavedForm } from "@/lib/server/cookies/unsaved-form";
import { evidenceProblems } from "@/lib/server/evidence/evidence-problems";
import { findEvidence } from "@/lib/server/evidence/repository";
import { notHere } from "@/lib/server/http/page";

export const metadata = { title: "A piece of evidence" };

type Props = PageProps<"/evidence/[piece]">;

export default definePage(async function EvidencePiecePage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const piece = await findEvidence(owner, (await params).piece);
  if (!piece) notHere();
  const { id, origin } = piece;
  const unsaved = await unsavedForm(owner, routes.evidencePiece(id), evidenceFields, searchParams);
  const { answers } = unsaved ?? { answers: evidenceAnswers(piece) };
  const problems = "check" in (await searchParams) ? evidenceProblems(answers) : [];
  return (
    <PageShell className="space-y-8">
      <FormSummary problems={problems} note={unsaved ? notSavedNote(answers) : everythingKept} />
      <PageTitle title="A piece of evidence" />
      {origin && (
        <p className="text-sm">
          <a href={routes.step(origin.walkthroughId, origin.exercise)}>Where you first wrote it</a>
        </p>
      )}
      <DraftForm
        action={routes.saveEvidence(id)}
        className="space-y-8"
        writer={unsaved?.writer ?? randomUUID()}
        {...(await formContext(owner))}
      >
        <HiddenField name="revision" value={piece.revision} />
        <ItemFields fields={evidenceFields} answers={answers} problems={problems} />
        <div className="flex flex-wrap gap-4">
          <Button>Save this piece</Button>
          <Button look="danger" name="intent" value="delete">
            Delete it
          </Button>
          <LinkButton href={routes.evidence()} look="quiet">
            Back to your evidence
          </LinkButton>
        </div>
      </DraftForm>
    </PageShell>
  );
});
