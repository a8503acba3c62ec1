import "server-only";
import { json } from "./reply";

/**
 * The response to an autosave. It repeats the writer and the count of the form that was saved, so the page can tell
 * Onward's response from any other (components/elements/save-request.ts).
 */
export function saveReply(
  status: number,
  said: { kind: string; savedAt?: Date; revision?: number },
  form: URLSearchParams | undefined,
): Response {
  return json(status, { ...said, writer: form?.get("writer"), sequence: form?.get("sequence") });
}
