// Messages ready to copy, one for each person who was named. Nothing is ever sent from here.

import { pickedIn, rowsIn, textIn } from "../forms/answers";
import type { Answers } from "../forms/field";
import { own } from "../own";
import { answersIn, type Entries } from "./walkthrough";

export type Message = { to: string; text: string };

const helpWith: Readonly<Record<string, string>> = {
  listen: "Could I call you this week and just tell you about it? You don’t need to know what to do.",
  advise: "Could I ask you for advice? Twenty minutes would help me a lot, whenever it suits you.",
  practise: "Could I practise two interview answers with you? Fifteen minutes, and you only listen.",
  introduce:
    "Is there someone you know in that field whom I could ask two questions? Only if it’s easy for you.",
  distract: "Do you have time for something completely different this week? I’d rather not talk about it.",
};

/** From stage 4: to the first person, and to each of the others. */
export function helpMessages(entries: Entries): Message[] {
  const core = answersIn(entries, "worth/evidence");
  const first = { who: textIn(core, "supporter"), help: pickedIn(core, "help") };
  const others = rowsIn(answersIn(entries, "worth/supporter"), "supporters").map((row) => ({
    who: textIn(row, "who"),
    help: pickedIn(row, "help"),
  }));
  return [first, ...others]
    .filter(({ who, help }) => who !== "" && help !== "nobody")
    .map(({ who, help }) => ({
      to: who,
      text: `${newsIn(entries)} ${own(helpWith, help ?? "listen") ?? ""}`,
    }));
}

function newsIn(entries: Entries): string {
  const start = answersIn(entries, "start");
  if (pickedIn(start, "reached") === "withdrawn") return "The job I had been offered has fallen through.";
  return pickedIn(start, "how") === "silence"
    ? "I never got an answer about the job I had hoped for."
    : "I didn’t get the job I had hoped for.";
}

const openings: Readonly<Record<string, string>> = {
  close: "I’m looking for work and would like your advice.",
  loose: "We know each other a little, and I’d value your advice.",
  "lost-touch": "It has been a long time, and I hope you’re well. I’d value your advice.",
};

/** From stage 5: it asks for advice, not for a job. */
export function adviceMessages(answers: Answers): Message[] {
  const first = { who: textIn(answers, "person"), closeness: pickedIn(answers, "closeness") };
  const others = rowsIn(answers, "people").map((row) => ({
    who: textIn(row, "who"),
    closeness: pickedIn(row, "closeness"),
  }));
  return [first, ...others]
    .filter(({ who }) => who !== "")
    .map(({ who, closeness }) => ({
      to: who,
      text: `${own(openings, closeness ?? "close") ?? ""} I’m not asking for a job. Could we talk for twenty minutes about how things look in your field? If it doesn’t suit you, that’s fine too.`,
    }));
}
