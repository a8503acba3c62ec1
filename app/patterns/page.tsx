import { definePage } from "@/app/define-page";
import { PatternTable } from "@/components/patterns/pattern-table";
import { PageShell } from "@/components/site/page-shell";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { patternSteps, patternsIn } from "@/lib/patterns/patterns";
import { suggestionFrom } from "@/lib/patterns/suggestion";
import { requireOwner } from "@/lib/server/auth/owner";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";

export const metadata = { title: "Patterns" };

export default definePage(async function PatternsPage() {
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(await requireOwner(), {
    only: patternSteps,
    begun: true,
    skipped,
  });
  const patterns = patternsIn(walkthroughs);
  const suggestion = suggestionFrom(patterns);
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      <PageTitle title="Patterns">
        Answers that came up at least three times, with the others beside them. The numbers don’t say why.
      </PageTitle>
      {patterns.length === 0 && <p className="max-w-measure">Nothing has come up three times yet.</p>}
      {patterns.map((pattern) => (
        <PatternTable key={pattern.slug} {...pattern} />
      ))}
      {suggestion !== undefined && (
        <Notice title="One thing you could try, or leave">
          <p>{suggestion}</p>
        </Notice>
      )}
    </PageShell>
  );
});
