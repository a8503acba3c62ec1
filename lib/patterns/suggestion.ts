// The one suggestion that patterns can lead to: an offer for the next weeks that says nothing of causes.
import { fewest, type Pattern } from "./patterns";

type Rule = { pattern: string; values: readonly string[]; text: string };

/** The first match is used. What most searches have in common, such as early ends, suggests nothing. */
const rules: readonly Rule[] = [
  {
    pattern: "reached",
    values: ["first-interview", "later-round"],
    text: "Most of these applications got as far as an interview. Before the next one, you could say two answers aloud to someone.",
  },
  {
    pattern: "reached",
    values: ["final-round", "withdrawn"],
    text: "Most of these applications went nearly all the way. Changing nothing yet is a fair choice.",
  },
];

/** At most one, and only from what holds for more than half and at least three; undefined otherwise. */
export function suggestionFrom(patterns: readonly Pattern[]): string | undefined {
  const [recurring] = patterns.find(({ slug }) => slug === "learning")?.shares ?? [];
  if (recurring)
    return `“${recurring.label}” came up ${recurring.count} times. It could be the one thing to practise in the next four weeks.`;
  return rules.find((rule) => patterns.some((pattern) => fits(rule, pattern)))?.text;
}

function fits({ pattern, values }: Rule, { slug, of, shares }: Pattern): boolean {
  if (slug !== pattern) return false;
  const counted = shares.filter((share) => values.includes(share.value));
  const times = counted.reduce((sum, share) => sum + share.count, 0);
  return times >= fewest && times * 2 > of;
}
