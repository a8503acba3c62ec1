import { definePage } from "@/app/define-page";
import { CardBlocks } from "@/components/interviews/card-blocks";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { LinkList } from "@/components/ui/link-list";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate } from "@/lib/dates";
import { answerBlocks } from "@/lib/exports/answer-blocks";
import { hasCardDay } from "@/lib/exports/calendar";
import { newestCard } from "@/lib/exports/card-document";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { notHere } from "@/lib/server/http/page";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { interviewKey } from "@/lib/stages/interview";

export const metadata = { title: "Your card" };

/** One page to read in the waiting room. */
export default definePage(async function CardPage({ params }: PageProps<"/walkthroughs/[walkthrough]/card">) {
  const { id, owner, walkthrough, today, skipped } = await requireWalkthrough(params);
  const card = newestCard({ walkthrough });
  if (!card) notHere();
  const asPdf = [routes.export(id, "card.pdf"), "The card as a PDF"] as const;
  const afterwards = [
    routes.step(id, interviewKey("note", card.number)),
    "I’m back: write a note about it",
  ] as const;
  // Before its day nobody is back: what one does with the card comes first.
  const [main, other] =
    card.day !== undefined && card.day > today ? [asPdf, afterwards] : [afterwards, asPdf];
  const ways = [
    [routes.step(id, interviewKey("card", card.number)), "Change the card"],
    ...(main === asPdf ? [] : [other]),
    ...(hasCardDay({ walkthrough })
      ? [[routes.export(id, "card.ics"), "For your calendar, the evening before"] as const]
      : []),
    [routes.interviews(id), "Interviews for this job"],
    ...(main === asPdf ? [other] : []),
  ] as const;
  return (
    <PageShell isForOthersToSee skipped={skipped.rows}>
      {/* The browser caches this page, sealed with this key, for reading offline. */}
      <div className="space-y-8" data-keys={(await formContext(owner)).deviceKey}>
        <PageTitle
          above={card.day === undefined ? "Your card" : `Your card for ${formatDate(card.day)}`}
          title={<span dir="auto">{card.name}</span>}
        />
        <CardBlocks blocks={answerBlocks([card.reviewed])} />
        {/* None of these opens offline: then the line below replaces them. */}
        <section data-online="" className="space-y-8 print:hidden">
          <LinkButton isAlone href={main[0]}>
            {main[1]}
          </LinkButton>
          <LinkList links={ways} />
        </section>
        <p hidden className="text-ink-soft print:hidden">
          Onward can’t be reached right now. You can read your card here all the same. To change it, or to
          write a note, open it again once there is one.
        </p>
      </div>
    </PageShell>
  );
});
