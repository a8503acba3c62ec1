// First texts that are offered while an answer is empty. They are saved only once the person saves.
import { draftRequest } from "../feedback-request/draft";
import type { FieldOf } from "../forms/field";
import { answersIn, type Journey, pickedIn, textIn } from "./journey";

type Prefill = NonNullable<FieldOf<"long-text">["prefill"]>;

export const prefills: Record<Prefill, (journey: Journey) => string> = {
  "feedback-request": ({ entries, facts }) => {
    const request = answersIn(entries, "feedback/request");
    const start = answersIn(entries, "start");
    const worth = pickedIn(answersIn(entries, "feedback/ask"), "worth");
    if (worth === "not-really") return "";
    return draftRequest({
      who: textIn(request, "who"),
      role: textIn(start, "role"),
      company: textIn(start, "company"),
      question: worth === "thanks" ? "thanks" : facts.silence ? "status" : pickedIn(request, "question"),
    });
  },
};
