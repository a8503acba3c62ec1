// The request as it was saved: to whom, about which application, and in which words.
import { lacksSender } from "../feedback-request/draft";
import { type Mail, subjectFor } from "../feedback-request/mail";
import { pickedIn, textIn, wordsIn } from "../forms/answers";
import { answersIn, type Entries } from "./walkthrough";

/** The body is empty while no draft is saved. */
export function requestMail(entries: Entries): Mail {
  const start = answersIn(entries, "start");
  return {
    to: textIn(answersIn(entries, "feedback/request"), "email"),
    subject: subjectFor(textIn(start, "role"), textIn(start, "company")),
    body: wordsIn(answersIn(entries, "feedback/draft"), "draft"),
  };
}

/**
 * Whether a name stands under the message that is shown: the draft, which follows the answers until it is edited, or
 * the words that were saved. Undefined where none is to be written.
 */
export function isRequestSigned(entries: Entries): boolean | undefined {
  const saved = entries.get("feedback/draft");
  const words = wordsIn(saved?.answers ?? {}, "draft");
  if (saved && words === "") return undefined;
  if (saved && saved.offered?.["draft"] !== words) return !lacksSender(words);
  if (pickedIn(answersIn(entries, "feedback/ask"), "worth") === "not-really") return undefined;
  return textIn(answersIn(entries, "feedback/request"), "sender") !== "";
}
