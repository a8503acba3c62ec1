import { definePage } from "@/app/define-page";
import { ExportList } from "@/components/exports/export-list";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { exporters } from "@/lib/exports";
import { firstChoices, paperOptions } from "@/lib/exports/choices";
import type { PdfExporter } from "@/lib/exports/exporter";
import type { WalkthroughSource } from "@/lib/exports/source";
import { walkthroughDocument } from "@/lib/exports/walkthrough-document";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { findExportSource } from "@/lib/server/exports/exports";
import { notHere } from "@/lib/server/http/page";
import { missingNote, missingScripts } from "@/lib/server/pdf/missing-scripts.mjs";
import { settings } from "@/lib/server/settings/settings";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";

export const metadata = { title: "Keep a copy" };

export default definePage(async function TakeAlongPage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/export">) {
  const { walkthrough: id } = await params;
  const source = await findExportSource(await requireOwner(), id, await personTimeZone());
  if (!source) notHere();
  const files = Object.entries(exporters)
    .filter(([, exporter]) => exporter.isThere?.(source) !== false)
    .map(([file, exporter]) => ({
      href: routes.export(id, file),
      title: exporter.title,
      says: exporter.says,
      form: exporter.kind === "pdf" ? formOf(file, exporter, source) : undefined,
    }));
  const missing = missingNote("The PDFs have", {
    scripts: missingScripts(wordsOf(source)),
    hasOthers: false,
  });
  return (
    <PageShell className="space-y-8">
      <PageTitle
        above={<span dir="auto">{nameOf(jobOf(source.walkthrough.entries))}</span>}
        title="Keep a copy"
      >
        <p>Files of your own, to keep, to print, or to show to someone. Onward sends none of them.</p>
      </PageTitle>
      {missing !== undefined && <Notice>{missing}</Notice>}
      <ExportList files={files} />
      <div className="flex flex-wrap gap-4">
        {!settings().isLoopback && <LinkButton href={routes.share(id)}>Share a page instead</LinkButton>}
        <LinkButton href={routes.hub(id)} look="quiet">
          See all stages
        </LinkButton>
      </div>
    </PageShell>
  );
});

/** Everything that a PDF of it could contain. */
function wordsOf(source: WalkthroughSource): string {
  return JSON.stringify(walkthroughDocument(source, { ...firstChoices(source, true), message: true }));
}

function formOf(file: string, { feelings, asksForMessage }: PdfExporter, source: WalkthroughSource) {
  return {
    id: file.replace(".", "-"),
    stages: source.stages.map(({ slug, title }) => ({ value: slug, label: title })),
    papers: paperOptions,
    first: firstChoices(source, feelings),
    asksForMessage,
  };
}
