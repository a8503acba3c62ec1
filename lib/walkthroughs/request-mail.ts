// The saved request: to whom, about which application, and in which words.
import { type Mail, subjectFor } from "../feedback-request/mail";
import { textIn, wordsIn } from "../forms/answers";
import { answersIn, type Entries } from "./walkthrough";

/** The body is empty if no draft is saved. */
export function requestMail(entries: Entries): Mail {
  const start = answersIn(entries, "start");
  return {
    to: textIn(answersIn(entries, "feedback/request"), "email"),
    subject: subjectFor(textIn(start, "role"), textIn(start, "company")),
    body: wordsIn(answersIn(entries, "feedback/draft"), "draft"),
  };
}
