import "server-only";
import { formatShortDate, formatTime, todayIn } from "../../dates";
import type { Answer, Field } from "../../forms/field";
import { answerLines } from "../../forms/present";
import { own } from "../../own";
import { routes } from "../../routes";
import { toldApart } from "../../text";
import { isOutOfSight } from "../../walkthroughs/review";
import type { StepView } from "../../walkthroughs/step-view";
import { knownTimeZone } from "../cookies/time-zone";
import type { Skipped } from "../crypto/skipped-rows";
import type { OwnerId } from "../owners/owner-id";
import { listVersions } from "../walkthroughs/versions";

// What the pages of all steps have in common, besides the step itself.

export type ShownVersions = {
  /** Where the choice is posted. */
  action: string;
  /** The current version. */
  current: ShownAnswer[];
  /** They wait for a choice. */
  pending: ShownVersion[];
  /** Earlier versions and ones that were not chosen, newest first. */
  earlier: ShownVersion[];
};

type ShownAnswer = { question: string; lines: string[]; collapsed: boolean };
type ShownVersion = { id: string; time: string; answers: ShownAnswer[] };

/** The kept versions of one step, beside the current one. */
export async function shownVersions(
  owner: OwnerId,
  walkthroughId: string,
  key: string,
  view: StepView,
  skipped: Skipped,
): Promise<ShownVersions> {
  const versions = await listVersions(owner, walkthroughId, key, skipped);
  const zone = await knownTimeZone();
  // What is out of sight on the page is so in each of its versions, and what was so in a version stays so.
  const isHidden = (name: string) =>
    view.questions.some((one) => one.name === name && isCollapsed(one.field));
  const shown = (isPending: boolean): ShownVersion[] =>
    versions
      .filter(({ pending }) => pending === isPending)
      .map(({ id, createdAt, content }) => ({
        id,
        time: momentOf(createdAt, zone),
        answers: Object.entries(content.asked).map(([name, field]) =>
          shownAnswer(field, own(content.answers, name), isHidden(name) || isOutOfSight(field, content)),
        ),
      }));
  const current = view.questions.map(({ field, answer }) => shownAnswer(field, answer, isCollapsed(field)));
  return {
    action: routes.versions(walkthroughId, key),
    current,
    pending: named(shown(true)),
    // One that was restored is the current version.
    earlier: named(shown(false).filter(({ answers }) => wordsOf(answers) !== wordsOf(current))),
  };
}

/** Several of the same minute are numbered, because the button to restore one is named after its time. */
function named(versions: readonly ShownVersion[]): ShownVersion[] {
  const times = toldApart(versions.map(({ time }) => time));
  return versions.map((version, at) => ({ ...version, time: times[at] ?? version.time }));
}

function wordsOf(answers: readonly ShownAnswer[]): string {
  const answered = answers.filter(({ lines }) => lines.length > 0);
  return JSON.stringify(answered.map(({ question, lines }) => [question, lines]).sort());
}

function shownAnswer(field: Field, answer: Answer | undefined, collapsed: boolean): ShownAnswer {
  return { question: field.label, lines: answerLines(field, answer), collapsed };
}

function isCollapsed(field: Field): boolean {
  return field.kind === "long-text" && field.collapsed === true;
}

/** "14:05", or "Tue 3 Mar 2026, 14:05" if it was not today. If the person's time zone is unknown, it names the zone. */
function momentOf(at: Date, zone: string | undefined): string {
  if (zone === undefined) return `${momentOf(at, "UTC")} UTC`;
  const day = todayIn(zone, at);
  const time = formatTime(at, zone);
  return day === todayIn(zone) ? time : `${formatShortDate(day)}, ${time}`;
}

/** "Saved at 21:04", with the day if it was not today; "Saved" if the person's local time is unknown. */
export async function savedNote(savedAt: Date | undefined): Promise<string> {
  if (!savedAt) return "Saved when you go on or leave.";
  const zone = await knownTimeZone();
  if (zone === undefined) return "Saved";
  const day = todayIn(zone, savedAt);
  const time = formatTime(savedAt, zone);
  return day === todayIn(zone) ? `Saved at ${time}` : `Saved on ${formatShortDate(day)} at ${time}`;
}
