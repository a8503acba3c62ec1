import { reaches } from "../forms/day";
import type { Step } from "./stage";

export const start = {
  slug: "start",
  title: "What happened",
  minutes: 2,
  intro:
    "You don’t have to do all of this, and none of it has to be today. Ten quiet minutes are a good start.",
  needs: {
    oneOf: ["role", "company"],
    message: "Write the role or the company, so that you can find this again.",
  },
  fields: {
    role: {
      kind: "text",
      autocomplete: "off",
      label: "Which role was it?",
      why: "The role or the company is enough. Everything else here can stay empty.",
    },
    company: {
      kind: "text",
      tells: "names",
      autocomplete: "off",
      label: "Which company was it?",
      why: "A short name that you’ll recognise will do.",
    },
    how: {
      kind: "choice",
      label: "How did the answer come?",
      why: "You’re asked only what fits.",
      options: [
        { value: "message", label: "In an e-mail or a letter" },
        { value: "call", label: "In a call" },
        { value: "portal", label: "In an online portal" },
        { value: "in-person", label: "In person" },
        { value: "silence", label: "No answer, after weeks", hint: "This is a rejection too." },
      ],
    },
    heardOn: {
      kind: "date",
      reach: reaches.behind,
      label: "When was that?",
      why: "If you heard today, stage 1 is enough. If no answer came, take the day you began to wait.",
    },
    reached: {
      kind: "choice",
      label: "How far did it get?",
      why: "You’re asked only about what took place.",
      options: [
        { value: "application", label: "Application" },
        { value: "screening", label: "Screening", hint: "A short first call, a form or a test." },
        { value: "first-interview", label: "First interview" },
        { value: "later-round", label: "A later round" },
        { value: "final-round", label: "Final round" },
        { value: "withdrawn", label: "An offer that was withdrawn" },
      ],
    },
    job: {
      kind: "choice",
      label: "What kind of job was it for you?",
      why: "After three or more, you can see whether one kind comes up often.",
      options: [
        { value: "similar", label: "Much like my last one" },
        { value: "larger", label: "With more responsibility" },
        { value: "smaller", label: "With less responsibility" },
        { value: "new-field", label: "In a new field" },
        { value: "first", label: "A first job or a training place" },
        { value: "return", label: "A return after time away" },
      ],
      own: "Another kind",
    },
    soon: {
      kind: "choice",
      label: "Is anything coming up soon, such as another interview?",
      why: "If so, the two stages that fit it are suggested first.",
      options: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
    },
    soonOn: {
      kind: "date",
      reach: reaches.ahead,
      label: "If so, on which day?",
      why: "Suggestions then fit the days you have.",
    },
  },
} as const satisfies Step;
