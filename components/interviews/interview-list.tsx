import { routes } from "@/lib/routes";

export type ListedInterview = {
  number: number;
  /** In words; undefined while no day is said. */
  day: string | undefined;
  hasCard: boolean;
  hasNote: boolean;
  cardHref: string;
  noteHref: string;
};

/** The interviews of one job, each with its card and its note. */
export function InterviewList({ interviews }: { interviews: readonly ListedInterview[] }) {
  return (
    <ol className="border-t border-line">
      {interviews.map(({ number, day, hasCard, hasNote, cardHref, noteHref }) => (
        <li key={number} className="border-b border-line py-3">
          <p className="font-serif text-lg">
            Interview {number}
            {day !== undefined && `, ${day}`}
          </p>
          <div className="flex flex-wrap gap-x-6">
            <a href={cardHref} className="inline-flex min-h-11 items-center">
              {hasCard ? "Change the card" : "Make a card for it"}
            </a>
            <a href={noteHref} className="inline-flex min-h-11 items-center">
              {hasNote ? "Read the note" : "Write a note about it"}
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A job that is open, as the first page and the doors list it. */
export type OpenJob = { id: string; name: string; line: string };

export function JobList({ jobs }: { jobs: readonly OpenJob[] }) {
  return (
    <ul className="border-t border-line">
      {jobs.map(({ id, name, line }) => (
        <li key={id} className="relative border-b border-line py-4">
          <a
            href={routes.interviews(id)}
            className="font-serif text-lg after:absolute after:inset-0 wrap-anywhere"
          >
            <span dir="auto">{name}</span>
          </a>
          <p className="text-sm text-ink-soft empty:hidden">{line}</p>
        </li>
      ))}
    </ul>
  );
}
