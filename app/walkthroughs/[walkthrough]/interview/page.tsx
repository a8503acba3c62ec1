import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { InterviewList, type ListedInterview } from "@/components/interviews/interview-list";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { interviewKey } from "@/lib/stages/interview";
import {
  cardsIn,
  dayOfInterview,
  isBegun,
  isLeft,
  jobOf,
  nextInterview,
  notesIn,
} from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import type { Entries } from "@/lib/walkthroughs/walkthrough";

export const metadata: Metadata = { title: "Interviews for this job" };

export default definePage(async function InterviewsPage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/interview">) {
  const { walkthrough: id } = await params;
  const { journey, skipped } = await requireWalkthrough(id);
  const { entries } = journey;
  const interviews = listed(id, entries);
  const next = nextInterview(entries);
  const another =
    next === undefined
      ? []
      : [
          {
            href: routes.exercise(id, interviewKey("card", next)),
            words: "Another one is coming: make a card",
          },
          {
            href: routes.exercise(id, interviewKey("note", next)),
            words: "I just had another one: write a note",
          },
        ];
  return (
    <PageShell skipped={skipped.rows}>
      <div className="space-y-12">
        <PageTitle intro={<p>What you wrote about it stays as you wrote it that day.</p>}>
          <span dir="auto">{nameOf(jobOf(entries))}</span>
        </PageTitle>
        <div className="space-y-4">
          <InterviewList interviews={interviews} />
          <ul>
            {another.map(({ href, words }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {isBegun(entries) ? (
          <LinkButton href={routes.hub(id)}>See all stages</LinkButton>
        ) : (
          <Section title="What became of it?">
            <p>
              {isLeft(entries)
                ? "You left this one. All of it stays here."
                : "Nothing yet is fine: all of it stays here."}
            </p>
            <div className="flex flex-col gap-4 sm:flex-row">
              <LinkButton href={routes.exercise(id, "start")}>It was a no, or no answer came</LinkButton>
              <LinkButton href={routes.gotOne()} look="quiet">
                I got one
              </LinkButton>
              <form method="post" action={routes.withdraw(id)} className="grid">
                <Button look="quiet">{isLeft(entries) ? "Take that back" : "I withdrew"}</Button>
              </form>
              <LinkButton href={routes.remove(id)} look="quiet">
                Delete it
              </LinkButton>
            </div>
          </Section>
        )}
      </div>
    </PageShell>
  );
});

/** What is written of each interview, in their order. */
function listed(id: string, entries: Entries): ListedInterview[] {
  const [cards, notes] = [cardsIn(entries), notesIn(entries)];
  const numbers = [...new Set([...cards, ...notes].map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const day = dayOfInterview(entries, number);
    return {
      number,
      day: day && formatDate(day),
      hasCard: cards.some((one) => one.number === number),
      hasNote: notes.some((one) => one.number === number),
      cardHref: routes.exercise(id, interviewKey("card", number)),
      noteHref: routes.exercise(id, interviewKey("note", number)),
    };
  });
}
