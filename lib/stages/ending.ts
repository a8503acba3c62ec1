import type { Step } from "./stage";

// That somebody got a job, recorded in each of their walkthroughs so that it can be undone; or that they withdrew
// from one job.
export const ending = {
  slug: "ending",
  title: "How it ended",
  fields: {
    ended: {
      kind: "choice",
      label: "How did it end?",
      options: [
        { value: "got-one", label: "I got a job" },
        { value: "withdrew", label: "I withdrew" },
      ],
    },
    on: { kind: "date", label: "On which day was that?" },
  },
} as const satisfies Step;
