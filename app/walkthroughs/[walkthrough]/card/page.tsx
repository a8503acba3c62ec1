import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { AnswerBlock, AnswerList } from "@/components/ui/answer-list";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate } from "@/lib/dates";
import { newestCard } from "@/lib/exports/card-document";
import { routes } from "@/lib/routes";
import { notHere } from "@/lib/server/http/page";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { interviewKey } from "@/lib/stages/interview";

export const metadata: Metadata = { title: "Your card" };

/** One page to read in the waiting room. */
export default definePage(async function CardPage({ params }: PageProps<"/walkthroughs/[walkthrough]/card">) {
  const { walkthrough: id } = await params;
  const { journey, skipped } = await requireWalkthrough(id);
  const card = newestCard({ journey });
  if (!card) notHere();
  const ways = [
    [routes.exercise(id, interviewKey("card", card.number)), "Change the card"],
    [routes.export(id, "card.pdf"), "The card as a PDF"],
    ...(card.day === undefined
      ? []
      : [[routes.export(id, "card.ics"), "For your calendar, the evening before"]]),
    [routes.interviews(id), "Interviews for this job"],
  ];
  return (
    <PageShell skipped={skipped.rows}>
      <div className="space-y-8">
        <PageTitle above={card.day && formatDate(card.day)}>
          <span dir="auto">{card.name}</span>
        </PageTitle>
        <AnswerList>
          {card.reviewed.questions.map(({ field, question, lines }) => (
            <AnswerBlock key={field} {...{ question, lines }} />
          ))}
        </AnswerList>
        <ul className="grid gap-x-6 sm:grid-cols-2 print:hidden">
          {ways.map(([href = "", words]) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {words}
              </a>
            </li>
          ))}
        </ul>
        <div className="grid sm:w-fit print:hidden">
          <LinkButton href={routes.exercise(id, interviewKey("note", card.number))} look="quiet">
            I’m back: write a note about it
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
});
