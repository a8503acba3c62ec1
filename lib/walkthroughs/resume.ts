// Where somebody continues when they come back.
import { dayInWords, todayIn } from "../dates";
import type { Facts } from "../forms/condition";
import type { Stage } from "../stages/stage";
import { statusOf, suggestedStage } from "./progress";
import { keyOfStage } from "./steps";
import type { Entries } from "./walkthrough";

export type Resume = {
  /** The key of the step to continue with; `close` once every stage was gone through. */
  key: string;
  /** Its stage; undefined at the end. */
  stage: Stage | undefined;
  /** "On Tuesday you stopped after Accept the outcome."; undefined before any stage is begun. */
  words: string | undefined;
};

/** `today` is a civil date in the person's time zone. */
export function resumeIn(
  stages: readonly Stage[],
  { entries, facts }: { entries: Entries; facts: Facts },
  { today, timeZone }: { today: string; timeZone: string },
): Resume {
  const stage = suggestedStage(stages, entries, facts);
  return {
    key: keyOfStage(stage, facts) ?? "close",
    stage,
    words: stoppedWords(stages, entries, facts, { today, timeZone }),
  };
}

function stoppedWords(
  stages: readonly Stage[],
  entries: Entries,
  facts: Facts,
  { today, timeZone }: { today: string; timeZone: string },
): string | undefined {
  const begun = stages.filter((stage) => statusOf(stage, entries, facts) !== "not-started");
  const [last] = [...entries]
    .flatMap(([key, saved]) => {
      const stage = begun.find(({ slug }) => key.startsWith(`${slug}/`));
      return stage ? [{ stage, savedAt: saved.savedAt }] : [];
    })
    .sort((one, other) => +other.savedAt - +one.savedAt);
  if (!last) return undefined;
  const day = dayInWords(todayIn(timeZone, last.savedAt), today);
  const isBegun = statusOf(last.stage, entries, facts) === "begun";
  return `${day} you stopped ${isBegun ? "in" : "after"} ${last.stage.title}.`;
}
