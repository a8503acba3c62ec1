// What a walkthrough is called, from what was said at its start.
import { formatDate } from "../dates";
import type { Answers } from "../forms/field";
import { textIn } from "./journey";

/** "Editor at Harbour Press", "Editor", "Harbour Press", or plain words if neither was said. */
export function nameOf(start: Answers): string {
  const [role, company] = [textIn(start, "role"), textIn(start, "company")];
  if (role && company) return `${role} at ${company}`;
  return role || company || "A walkthrough without a name";
}

/** "Heard on 3 March 2026", else "Started on …" by the civil date it was started on. */
export function dateLineOf(start: Answers, startedOn: string): string {
  const heardOn = textIn(start, "heardOn");
  return heardOn ? `Heard on ${formatDate(heardOn)}` : `Started on ${formatDate(startedOn)}`;
}
