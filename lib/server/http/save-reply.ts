import "server-only";
import { json } from "./reply";

/**
 * The answer to an autosave. It names the save that it answers, by the writer and the count in its form, so that the
 * page takes no other answer for Onward's (components/elements/save-request.ts).
 */
export function saveReply(
  status: number,
  said: { kind: string; savedAt?: Date; revision?: number },
  form: URLSearchParams | undefined,
): Response {
  return json(status, { ...said, writer: form?.get("writer"), sequence: form?.get("sequence") });
}
