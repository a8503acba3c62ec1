import { definePage } from "@/app/define-page";
import { InterviewList, type ListedInterview } from "@/components/interviews/interview-list";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { LinkList } from "@/components/ui/link-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/dates";
import { wordsIn } from "@/lib/forms/answers";
import { routes } from "@/lib/routes";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { interviewKey, interviewStep } from "@/lib/stages/interview";
import {
  cardsIn,
  dayOfInterview,
  isBegun,
  isEnded,
  isLeft,
  jobOf,
  nextInterview,
  notesIn,
  openCard,
} from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import { reviewStep } from "@/lib/walkthroughs/review";
import { answersIn, type Walkthrough } from "@/lib/walkthroughs/walkthrough";

export const metadata = { title: "Interviews for this job" };

export default definePage(async function InterviewsPage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/interview">) {
  const { id, walkthrough, skipped } = await requireWalkthrough(params);
  const { entries } = walkthrough;
  const interviews = listed(walkthrough);
  const next = nextInterview(entries);
  // While an interview is still to come, only another card can be added.
  const kinds = openCard(entries) ? (["card"] as const) : (["card", "note"] as const);
  const words = interviews.length > 0 ? anotherWords : firstWords;
  const another = kinds.flatMap((kind) =>
    next === undefined ? [] : [[routes.step(id, interviewKey(kind, next)), words[kind]] as const],
  );
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      <PageTitle title={<span dir="auto">{nameOf(jobOf(entries))}</span>}>
        <p>
          {interviews.length > 0
            ? "Your cards and notes for this job."
            : "Nothing is noted here yet, neither an interview to come nor one you had."}
        </p>
      </PageTitle>
      <InterviewList interviews={interviews} />
      <LinkList links={another} />
      {isBegun(entries) ? (
        <LinkButton href={routes.hub(id)}>See all stages</LinkButton>
      ) : (
        <Section title="How did it turn out?">
          <p>
            {isEnded(entries)
              ? "You got a job since, so nothing of this asks for anything. All of it stays here."
              : isLeft(entries)
                ? "You left this one. All of it stays here."
                : "Nothing yet is fine: all of it stays here."}
          </p>
          <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
            <LinkButton href={routes.step(id, "start")}>It was a no, or no answer came</LinkButton>
            {!isEnded(entries) && <LinkButton href={routes.gotOne()}>I got one</LinkButton>}
            <form method="post" action={routes.withdraw(id)} className="grid">
              {isLeft(entries) ? (
                <Button look="quiet" name="intent" value="take-back">
                  Take that back
                </Button>
              ) : (
                <Button look="quiet" name="intent" value="withdraw">
                  I withdrew
                </Button>
              )}
            </form>
            <LinkButton href={routes.remove(id)} look="quiet">
              Delete this job’s cards and notes
            </LinkButton>
          </div>
        </Section>
      )}
    </PageShell>
  );
});

const firstWords = {
  card: "An interview is coming: make a card",
  note: "I just had one: write a note",
} as const;

const anotherWords = {
  card: "Another one is coming: make a card",
  note: "I just had another one: write a note",
} as const;

/** The page's title names the job, and each interview's title the day. */
const above: readonly string[] = ["role", "company", "on"];

/** What was written about each interview, in order. */
function listed({ id, entries, facts }: Walkthrough): ListedInterview[] {
  const [cards, notes] = [cardsIn(entries), notesIn(entries)];
  const numbers = [...new Set([...cards, ...notes].map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const day = dayOfInterview(entries, number);
    const [cardKey, noteKey] = [interviewKey("card", number), interviewKey("note", number)];
    const note = notes.some((one) => one.number === number) && interviewStep(noteKey);
    const cardHref = number === cards.at(-1)?.number ? routes.card(id) : routes.step(id, cardKey);
    const hasCard = cards.some((one) => one.number === number);
    const toCard = hasCard ? [[cardHref, "Your card for it"] as const] : [];
    return {
      number,
      day: day && formatDate(day),
      said: note
        ? reviewStep(noteKey, note, entries, facts)
            .questions.filter(({ field, lines }) => lines.length > 0 && !above.includes(field))
            .map((one) => (one.field === "became" ? { ...one, question: becameWords(entries, number) } : one))
        : [],
      ways: note
        ? [[routes.step(id, noteKey), "Change the note"], ...toCard]
        : [...toCard, [routes.step(id, noteKey), "I’m back: write a note about it"]],
    };
  });
}

/** Apart from its card, the question says what it is about. */
function becameWords(entries: Walkthrough["entries"], number: number): string {
  const wanted = wordsIn(answersIn(entries, interviewKey("card", number)), "learning");
  return wanted === "" ? "What became of what you wanted to do better?" : `What became of “${wanted}”?`;
}
