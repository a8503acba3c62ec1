import { randomUUID } from "node:crypto";
import { definePage } from "@/app/define-page";
import { ExportList } from "@/components/exports/export-list";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { addedSentence } from "@/lib/data/sentence";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";

export const metadata = { title: "Your data" };

const problem = { id: "file", message: "Choose a file first." };

const files = [
  {
    href: routes.exportData(),
    title: "Everything as one file for Onward",
    says: "Every answer, a message that you pasted too, the plans and your evidence, as Onward can read them again, here or somewhere else.",
  },
  {
    href: routes.archive(),
    title: "Everything as an archive",
    says: "A folder for each walkthrough with its documents and dates, and the file for Onward beside them.",
  },
];

export default definePage(async function DataPage({ searchParams }: PageProps<"/data">) {
  const tag = ownerTag(await requireOwner());
  const { added, check } = await searchParams;
  const counts = /^\d{1,6}(\.\d{1,6}){4}$/.test(String(added))
    ? String(added).split(".").map(Number)
    : undefined;
  const hasProblems = check !== undefined;
  return (
    <PageShell className="space-y-12">
      <ErrorSummary problems={hasProblems ? [problem] : []} />
      {counts && <Added counts={counts} />}
      <PageTitle title="Your data">
        Everything you wrote is yours, to download and to bring back. Onward sends it nowhere.
      </PageTitle>
      <Section title="Download it">
        <ExportList files={files} />
        <p className="text-sm text-ink-soft">
          These files are not encrypted: keep them where you would keep a diary. Links that you shared are not
          in them.
        </p>
      </Section>
      <Section title="Bring it back">
        <form
          method="post"
          action={routes.importData(tag)}
          encType="multipart/form-data"
          className="space-y-6"
        >
          <HiddenField name="id" value={randomUUID()} />
          <FileField
            id={problem.id}
            name="file"
            accept=".json,application/json,.zip,application/zip"
            label="Which file of Onward?"
            why="onward.json, or the whole onward.zip. What is in it is added to what is here. What is here already, word for word, is not added again."
            error={hasProblems ? problem.message : undefined}
          />
          <Button isAlone>Add what is in the file</Button>
        </form>
      </Section>
    </PageShell>
  );
});

function Added({ counts }: { counts: readonly number[] }) {
  const [walkthroughs = 0, actionItems = 0, evidence = 0, walkthroughsHere = 0, evidenceHere = 0] = counts;
  const here = { walkthroughs: walkthroughsHere, evidence: evidenceHere };
  return (
    <Notice title={addedSentence({ walkthroughs, actionItems, evidence, here })} isNews>
      {walkthroughs + walkthroughsHere > 0 && (
        <p>
          <a href={routes.walkthroughs()}>See your walkthroughs</a>
        </p>
      )}
    </Notice>
  );
}
