import { reaches } from "../forms/day";
import type { Step } from "./stage";

export const start = {
  slug: "start",
  title: "What happened",
  intro: "You don’t have to do all of this, and none of it has to be today.",
  fromNotes: true,
  needs: {
    oneOf: ["role", "company"],
    message: "Write the role or the company, so that you can find this again.",
  },
  fields: {
    role: {
      kind: "text",
      autocomplete: "off",
      prefill: "job-role",
      label: "Which role was it?",
      why: "The role or the company is enough.",
    },
    company: {
      kind: "text",
      tells: "names",
      autocomplete: "off",
      prefill: "job-company",
      label: "Which company was it?",
      why: "A short name will do.",
    },
    reached: {
      kind: "choice",
      prefill: "job-reached",
      label: "How far did it get?",
      why: "You’re asked only what fits.",
      isRow: true,
      options: [
        { value: "application", label: "Application" },
        { value: "screening", label: "Screening" },
        { value: "first-interview", label: "First interview" },
        { value: "later-round", label: "A later round" },
        { value: "final-round", label: "Final round" },
        { value: "withdrawn", label: "An offer that was withdrawn" },
      ],
    },
    how: {
      kind: "choice",
      label: "How did the answer come?",
      why: "No answer is a rejection too.",
      isRow: true,
      options: [
        { value: "message", label: "By e-mail or letter" },
        { value: "call", label: "In a call" },
        { value: "portal", label: "In an online portal" },
        { value: "in-person", label: "In person" },
        { value: "silence", label: "No answer, after weeks" },
      ],
    },
    heardOn: {
      kind: "date",
      reach: reaches.behind,
      days: ["today", "yesterday"],
      label: "When was that?",
      why: "If you heard today, stage 1 is enough.",
      inSilence: {
        choice: "how",
        label: "Since when have you been waiting?",
        why: "Roughly is enough.",
        days: ["two-weeks-ago", "a-month-ago", "two-months-ago"],
      },
    },
  },
} as const satisfies Step;
