// Suggested answers, offered until a question is saved for the first time. They are saved only when the person saves.
import { addDays, addWorkingDays, daysBetween } from "../dates";
import { draftRequest } from "../feedback-request/draft";
import { splitStatements } from "../feedback-request/statements";
import { pickedIn, severalIn, textIn } from "../forms/answers";
import type { Answer, Prefill } from "../forms/field";
import { questionOf } from "./facts";
import { dayOfInterview, fromNotes, jobOf, notesIn, openCard, questionsAsked } from "./interviews";
import { type Past, questionsOf } from "./past";
import { answersIn, type Walkthrough } from "./walkthrough";

/** `past` is what was written in every walkthrough; only cards use it. */
type First = (walkthrough: Walkthrough, today: string, past: Past) => Answer;

/** `today` is a civil date in the person's time zone. An empty answer suggests nothing. */
export const prefills: Record<Prefill, First> = {
  "feedback-request": ({ entries, facts }, today) => {
    const request = answersIn(entries, "feedback/request");
    const start = answersIn(entries, "start");
    const ask = answersIn(entries, "feedback/ask");
    const names = answersIn(entries, "feedback/draft");
    const question = questionOf(entries);
    if (question === undefined) return "";
    return draftRequest({
      who: textIn(names, "who"),
      sender: textIn(names, "sender"),
      role: textIn(start, "role"),
      company: textIn(start, "company"),
      valued: textIn(request, "valued"),
      tone: pickedIn(request, "tone"),
      how: pickedIn(start, "how"),
      reached: pickedIn(start, "reached"),
      daysSince: daysBetween(textIn(start, "heardOn"), today),
      told: facts.spoken ? severalIn(ask, "said") : [],
      question,
    });
  },
  "ready-line": ({ facts }) => {
    const news = facts.withdrawn
      ? "They’ve withdrawn the offer."
      : facts.silence
        ? "They never answered, so I’m taking it as a no."
        : "I didn’t get it.";
    return `${news} I’d rather talk another day.`;
  },
  // Not on the day itself, on which nobody chose it, and not into a weekend.
  "send-date": (_walkthrough, today) => addWorkingDays(addDays(today, 1), 0),
  "job-role": ({ entries }) => textIn(jobOf(entries), "role"),
  "job-company": ({ entries }) => textIn(jobOf(entries), "company"),
  "job-reached": ({ entries }) => {
    const held = notesIn(entries).length;
    return held === 0 ? {} : { picked: held === 1 ? "first-interview" : "later-round" };
  },
  // From the newest card without a note.
  "interview-day": ({ entries }, today) => {
    const card = openCard(entries);
    const day = card && dayOfInterview(entries, card.number);
    return day !== undefined && day <= today ? day : "";
  },
  "note-questions": ({ entries }) => questionsAsked(entries).map((question) => ({ question })),
  "note-well": ({ entries }) => fromNotes(entries, "well"),
  "note-differently": ({ entries }) => fromNotes(entries, "differently"),
  "note-noticed": ({ entries }) => fromNotes(entries, "noticed"),
  // For this job, otherwise a few that have an answer.
  "card-questions": ({ entries }, _today, { questions }) => {
    const sayTo = (asked: string) => questions.find(({ question }) => question === asked)?.say ?? "";
    const here = questionsOf(entries).slice(0, 4);
    return (here.length > 0 ? here : questions.slice(0, 3)).map((one) => {
      const say = one.say || sayTo(one.question);
      return { question: one.question, ...(say && { say }) };
    });
  },
  "card-evidence": (_walkthrough, _today, { evidence }) => evidence.slice(0, 3).map((fact) => ({ fact })),
  "card-if-then": (_walkthrough, _today, { ifThen }) => ifThen,
  "card-learning": (_walkthrough, _today, { learnings }) => learnings[0] ?? "",
  "reply-statements": ({ entries }) =>
    splitStatements(textIn(answersIn(entries, "feedback/reply"), "reply")).map((text) => ({ text })),
};
