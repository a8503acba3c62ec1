import "server-only";
import { formatShortDate, formatTime, todayIn } from "../dates";
import { answerLines } from "../forms/present";
import type { ExerciseView } from "../journey/exercise-view";
import { routes } from "../routes";
import type { OwnerId } from "./auth/owner";
import { personTimeZone } from "./time-zone";
import { pendingVersions } from "./versions";

// What the pages of a step have in common beside the exercise itself.

export type KeptVersions = {
  action: string;
  current: { question: string; lines: string[] }[];
  versions: { id: string; time: string; answers: { question: string; lines: string[] }[] }[];
};

/** The versions of one exercise that wait for a choice, beside what stands now; undefined if there are none. */
export async function keptVersions(
  owner: OwnerId,
  walkthroughId: string,
  key: string,
  view: ExerciseView,
): Promise<KeptVersions | undefined> {
  const pending = await pendingVersions(owner, walkthroughId, key);
  if (pending.length === 0) return undefined;
  const zone = await personTimeZone();
  return {
    action: routes.versions(walkthroughId, key),
    current: view.questions.map(({ field, answer }) => ({
      question: field.label,
      lines: answerLines(field, answer),
    })),
    versions: pending.map(({ id, createdAt, content }) => ({
      id,
      time: formatTime(createdAt, zone),
      answers: Object.entries(content.asked).map(([name, field]) => ({
        question: field.label,
        lines: answerLines(field, content.answers[name]),
      })),
    })),
  };
}

/** "Saved at 21:04", with the day if it was not today. */
export async function savedNote(savedAt: Date | undefined): Promise<string> {
  if (!savedAt) return "What you write here is saved when you go on or leave.";
  const zone = await personTimeZone();
  const day = todayIn(zone, savedAt);
  const time = formatTime(savedAt, zone);
  return day === todayIn(zone) ? `Saved at ${time}` : `Saved on ${formatShortDate(day)} at ${time}`;
}
