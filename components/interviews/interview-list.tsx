import { AnswerList } from "@/components/ui/answer-list";
import { LinkList } from "@/components/ui/link-list";
import { routes } from "@/lib/routes";

export type ListedInterview = {
  number: number;
  /** In words; undefined if no day is known. */
  day: string | undefined;
  /** What the note says. */
  said: readonly { field: string; question: string; lines: readonly string[] }[];
  ways: readonly (readonly [href: string, words: string])[];
};

/** The interviews of one job, each with that day's note. */
export function InterviewList({ interviews }: { interviews: readonly ListedInterview[] }) {
  if (interviews.length === 0) return null;
  return (
    <ol className="space-y-8">
      {interviews.map(({ number, day, said, ways }) => (
        <li key={number} className="space-y-2">
          <h2 className="text-xl">
            {interviews.length > 1 ? `Interview ${number}` : "Interview"}
            {day !== undefined && `, ${day}`}
          </h2>
          {said.length > 0 && <AnswerList answers={said} />}
          <LinkList links={ways} />
        </li>
      ))}
    </ol>
  );
}

/** An open job, as the first page and the interview links list it. */
export type OpenJob = { id: string; name: string; line: string; cardHref: string | undefined };

export function JobList({ jobs }: { jobs: readonly OpenJob[] }) {
  return (
    <ul className="border-t border-line">
      {jobs.map(({ id, name, line, cardHref }) => (
        <li key={id} className="relative border-b border-line py-4">
          <a
            href={routes.interviews(id)}
            className="font-serif text-lg after:absolute after:inset-0 wrap-anywhere"
          >
            <span dir="auto">{name}</span>
          </a>
          <p className="text-sm text-ink-soft empty:hidden">{line}</p>
          {cardHref !== undefined && (
            <a href={cardHref} className="relative z-10 tap-link text-sm">
              Your card for it
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
