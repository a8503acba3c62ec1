// The start of a refused page: it says what to look at, in the same words as beside the fields, and links to each of
// them.

import { isAnswered } from "@/lib/forms/answered";
import type { Answers } from "@/lib/forms/field";
import type { Problem } from "@/lib/forms/schema";

type ErrorSummaryProps = {
  title?: string;
  /** What happened to the typed text. */
  note?: string | undefined;
  /** `id` is the control's. */
  problems: readonly { readonly id: string; readonly message: string }[];
};

/** Renders nothing if there are no problems. */
export function ErrorSummary({ title, note, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  const heading =
    title ?? (problems.length === 1 ? "There is one thing to look at" : "There are a few things to look at");
  return (
    <section
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form, reading begins here, without JavaScript too
      autoFocus
      aria-labelledby="error-summary-title"
      className="rounded-control border-s-3 border-trouble bg-trouble-soft px-5 py-4"
    >
      <div role="alert">
        <h2 id="error-summary-title" className="font-sans text-base font-semibold tracking-normal">
          {heading}
        </h2>
        {note !== undefined && <p className="mt-1 text-sm">{note}</p>}
        <ul className="mt-2">
          {problems.map((problem) => (
            <li key={problem.id + problem.message}>
              <a href={`#${problem.id}`} className="inline-block py-1.5 text-trouble hover:text-trouble">
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export const everythingKept = "Everything you wrote is kept.";

/** The text of an option is not the person's own. */
export function notSavedNote(answers: Answers): string {
  const isWritten = Object.values(answers).some(
    (answer) => (typeof answer === "string" || Array.isArray(answer)) && isAnswered(answer),
  );
  return `This is not saved yet.${isWritten ? " What you wrote is still here." : ""}`;
}

type FormSummaryProps = {
  problems: readonly Problem[];
  /** If it was not saved. */
  note?: string | undefined;
};

/** Above a form whose questions have their names as ids. */
export function FormSummary({ problems, note }: FormSummaryProps) {
  const listed = problems.map(({ field, message }) => ({ id: field, message }));
  return <ErrorSummary note={note} problems={listed} />;
}
