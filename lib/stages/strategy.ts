import type { Stage } from "./stage";

export const strategy = {
  slug: "strategy",
  title: "Revisit your search strategy",
  promise: "Look once, then choose one experiment.",
  did: "looked at your search once",
  exercises: [
    {
      slug: "stuck",
      title: "Where it stops",
      minutes: 1,
      notes: [{ when: { first: true }, text: "One rejection is no reason to change everything." }],
      fields: {
        stuck: {
          kind: "choice",
          label: "Where does your search mostly stop?",
          why: "Each place asks for a different change.",
          options: [
            { value: "few-replies", label: "I get few replies" },
            { value: "screenings", label: "At screenings" },
            { value: "interviews", label: "At interviews" },
            { value: "final-rounds", label: "In final rounds" },
            { value: "cant-tell", label: "I can't tell", hint: "After one or two applications, nobody can." },
          ],
        },
      },
    },
    {
      slug: "experiment",
      title: "One experiment",
      minutes: 2,
      fields: {
        experiment: {
          kind: "choice",
          label: "What do you want to try for two weeks?",
          why: "Two weeks are enough to notice something, and short enough to stop.",
          options: [
            { value: "neighbouring-role", label: "Look at a neighbouring role" },
            { value: "other-sector", label: "Look at another sector" },
            { value: "other-place", label: "Look at other places or ways of working" },
            { value: "fewer", label: "Send fewer applications, with more time for each" },
            { value: "second-reader", label: "Have somebody read an application before I send it" },
            { value: "aloud", label: "Say two answers aloud to somebody" },
            { value: "keep", label: "Change nothing yet" },
            { value: "pause", label: "Pause the search", hint: "A pause is a valid plan." },
          ],
          own: "Something else",
        },
      },
    },
    {
      slug: "network",
      title: "One person to ask",
      minutes: 1,
      fields: {
        person: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who could you ask for advice?",
          why: "Advice, not a job: that's easier to ask for, and easier to give.",
          example: "A colleague from my last team who works in that field now.",
        },
      },
    },
  ],
} as const satisfies Stage;
