// The parts of a walkthrough that can be shared. The note to oneself and the check-in never can.
import { stages } from "../stages";
import { start } from "../stages/start";

export type SharePart = { key: string; title: string };

/** In the order in which they are read, after the stage files: a new stage can be shared at once. */
export const shareParts: readonly SharePart[] = [
  { key: start.slug, title: start.title },
  { key: "interview", title: "Right after the interviews" },
  ...stages.map(({ slug, title }) => ({ key: slug, title })),
  { key: "plan", title: "The plan" },
];

/** The titles of chosen parts, in reading order; parts that no longer exist are skipped. */
export function titlesOf(parts: readonly string[]): string[] {
  return shareParts.filter(({ key }) => parts.includes(key)).map(({ title }) => title);
}
