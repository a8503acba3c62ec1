// The questions before a link is made, and the share made from the answers.
import { addDays, daysBetween, formatDate, startOfDay } from "../dates";
import { pickedIn, textIn, wordsIn } from "../forms/answers";
import type { Answers, Fields } from "../forms/field";
import { type Problem, problemsIn } from "../forms/schema";
import { fail, ok, type Result } from "../result";
import { noFacts } from "../walkthroughs/facts";
import { type SharePart, shareParts } from "./parts";
import type { ShareContent } from "./share";

/** The longest that a link can stay open, in days after today. */
export const mostDays = 90;

const daysOf: Readonly<Record<string, number>> = { tomorrow: 1, week: 7, month: 30 };

/** `today` is a civil date in the person's time zone; `parts` are those to choose from. */
export function shareFields(today: string, parts: readonly SharePart[] = shareParts) {
  const until = (days: number) => `Until the end of ${formatDate(addDays(today, days))}`;
  return {
    wish: {
      kind: "long-text",
      limit: "paragraph",
      label: "What would you like from them?",
      why: "It stands first on the page. A clear wish is easier to meet than a guess.",
      example: "Please read my two learning points, and tell me which one you would begin with.",
    },
    parts: {
      kind: "several",
      label: "Which parts do they see?",
      why: "As they stand when someone looks: what you change later is changed there too.",
      options: parts.map(({ key, title }) => ({ value: key, label: title })),
    },
    also: {
      kind: "several",
      label: "What else may they see in these parts?",
      why: "Left out unless you choose it, and a part that has nothing else is then empty. A message that you pasted is not shown, but the sentences of a reply that you took apart are.",
      options: [
        {
          value: "feelings",
          label: "Feelings",
          hint: "Your feelings and ratings, and the thought that hurts.",
        },
        {
          value: "names",
          label: "Names",
          hint: "People, the company, and the message that you drafted to them.",
        },
      ],
    },
    until: {
      kind: "choice",
      label: "How long should the link work?",
      why: "You can end it sooner, at any moment.",
      options: [
        { value: "tomorrow", label: "Today and tomorrow", hint: until(1) },
        { value: "week", label: "One week", hint: until(7) },
        { value: "month", label: "30 days", hint: until(30) },
        { value: "day", label: "Until a day that you choose" },
      ],
    },
    endsOn: {
      kind: "date",
      reach: { past: 0, ahead: mostDays, ends: ["past", "ahead"] },
      label: "The day that you choose",
      why: `At most ${mostDays} days from now.`,
    },
  } as const satisfies Fields;
}

export type ShareFields = ReturnType<typeof shareFields>;

/**
 * A share from the form's answers, with the instant at which its last day ends in the person's time zone; or the
 * problems with the answers, in words beside the field.
 */
export function shareFromForm(
  answers: Answers,
  { today, timeZone }: { today: string; timeZone: string },
): Result<{ content: ShareContent; endsAt: Date }, Problem[]> {
  const isDayChosen = pickedIn(answers, "until") === "day";
  // Nobody can go on with an unlikely day: it is no last day, as the sentence below says.
  const problems = problemsIn({ fields: shareFields(today) }, answers, noFacts, today).filter(
    ({ field, isDoubt }) => field !== "endsOn" || (isDayChosen && !isDoubt),
  );
  const parts = pickedSeveral(answers, "parts");
  if (parts.length === 0) problems.push({ field: "parts", message: "Choose at least one part to show." });
  const endsOn = lastDayIn(answers, today);
  const endsAt = endsOn && startOfDay(addDays(endsOn, 1), timeZone);
  if (!endsAt)
    problems.push({ field: "endsOn", message: `Choose a last day within ${mostDays} days from today.` });
  if (problems.length > 0 || !endsAt) return fail(problems);
  const also = pickedSeveral(answers, "also");
  const wish = wordsIn(answers, "wish");
  const told = { feelings: also.includes("feelings"), names: also.includes("names") };
  return ok({ content: { parts, ...told, ...(wish && { wish }), endsOn }, endsAt });
}

function lastDayIn(answers: Answers, today: string): string | undefined {
  const days = daysOf[pickedIn(answers, "until") ?? ""];
  if (days !== undefined) return addDays(today, days);
  const day = textIn(answers, "endsOn");
  const ahead = daysBetween(today, day);
  return ahead !== undefined && ahead >= 0 && ahead <= mostDays ? day : undefined;
}

function pickedSeveral(answers: Answers, field: string): string[] {
  const answer = answers[field];
  return typeof answer === "object" && !Array.isArray(answer) && Array.isArray(answer.picked)
    ? answer.picked
    : [];
}
