import type { Stage } from "./stage";

const closenessOptions = [
  { value: "close", label: "Close" },
  { value: "loose", label: "Loosely" },
  { value: "lost-touch", label: "We lost touch" },
] as const;

export const strategy = {
  slug: "strategy",
  title: "Revisit your search strategy",
  promise: "Look once, then choose one experiment.",
  did: "looked at your search once",
  exercises: [
    {
      slug: "lead",
      title: "Where the lead came from",
      minutes: 1,
      when: { full: true },
      fields: {
        lead: {
          kind: "choice",
          label: "How did you find this job?",
          why: "It shows where these leads came from, not which way works best.",
          options: [
            { value: "board", label: "A job board" },
            { value: "company", label: "The company’s own page" },
            { value: "person", label: "Someone I know told me" },
            { value: "recruiter", label: "A recruiter or an agency" },
            { value: "service", label: "A career service or the job centre" },
            { value: "asked", label: "I wrote to them on my own" },
            { value: "inside", label: "Inside the company I work for" },
          ],
          own: "Another way",
        },
      },
    },
    {
      slug: "stuck",
      title: "Where your search gets stuck",
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
            { value: "cant-tell", label: "I can’t tell", hint: "After one or two applications, nobody can." },
          ],
        },
      },
    },
    {
      slug: "fit",
      title: "What they asked for",
      minutes: 4,
      when: { full: true },
      intro: "These are the things the posting said you must have. Nobody has all of them.",
      fields: {
        mustHaves: {
          kind: "group",
          item: "Must-have",
          atMost: 8,
          label: "Which of them did you meet?",
          why: "It shows whether you aim at the right jobs, or whether just this posting didn’t fit.",
          fields: {
            mustHave: { kind: "text", label: "What they asked for", example: "Three years with databases" },
            met: {
              kind: "choice",
              compact: true,
              label: "Met",
              options: [
                { value: "met", label: "Met" },
                { value: "partly", label: "Partly" },
                { value: "not", label: "Not met" },
              ],
            },
          },
        },
      },
    },
    {
      slug: "broaden",
      title: "Other roles and places",
      minutes: 4,
      when: { full: true },
      intro: "Write one line each, or none. Nothing here is a promise.",
      fields: {
        roles: {
          kind: "text",
          label: "Which neighbouring role would use what you can do?",
          why: "The same skills often have other names elsewhere.",
          example: "Records manager instead of archivist.",
        },
        sectors: {
          kind: "text",
          label: "Which other field of work needs it too?",
          why: "Hospitals, councils and firms often look for the same people.",
          example: "The city’s own museums, and the water company.",
        },
        places: {
          kind: "text",
          label: "Which other place would you try?",
          why: "A second place can double what is on offer.",
          example: "Anything within forty minutes by train.",
        },
        ways: {
          kind: "text",
          label: "Which other way of working would you accept?",
          why: "Part time, a project or a cover can be a way in.",
          example: "A year of parental leave cover.",
        },
      },
    },
    {
      slug: "experiment",
      title: "One experiment",
      minutes: 2,
      notes: [
        {
          picked: { exercise: "strategy/stuck", field: "stuck", value: "few-replies" },
          text: "You said few replies come. Fewer applications with more time for each, or a second reader, fit that best.",
        },
        {
          picked: { exercise: "strategy/stuck", field: "stuck", value: "screenings" },
          text: "You said it stops at screenings. Saying two answers aloud to someone, or a second reader, fit that best.",
        },
        {
          picked: { exercise: "strategy/stuck", field: "stuck", value: "interviews" },
          text: "You said it stops at interviews. Saying two answers aloud to someone fits that best.",
        },
        {
          picked: { exercise: "strategy/stuck", field: "stuck", value: "final-rounds" },
          text: "You said it stops in final rounds. Then most of it works, and what decides there is often small. Changing nothing yet is a fair choice.",
        },
      ],
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
            { value: "second-reader", label: "Have someone read an application before I send it" },
            { value: "aloud", label: "Say two answers aloud to someone" },
            { value: "keep", label: "Change nothing yet" },
            { value: "pause", label: "Pause the search", hint: "A pause is a valid plan." },
          ],
          own: "Something else",
          action: { text: "For two weeks: {}" },
        },
      },
    },
    {
      slug: "network",
      title: "Someone to ask",
      minutes: 1,
      panels: ["advice-messages"],
      fields: {
        person: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who could you ask for advice?",
          why: "Advice, not a job: that’s easier to ask for, and easier to give.",
          example: "A colleague from my last team who works in that field now.",
          action: { text: "Ask for advice: {}" },
        },
        closeness: {
          kind: "choice",
          when: { full: true },
          label: "How close are you?",
          why: "People you know loosely often know of other jobs than you do.",
          options: closenessOptions,
        },
        people: {
          kind: "group",
          item: "Person",
          atMost: 2,
          when: { full: true },
          label: "Anybody else?",
          why: "Someone you lost touch with counts too. Most are glad to hear from you.",
          action: { part: "who", text: "Ask for advice: {}" },
          fields: {
            who: { kind: "text", tells: "names", autocomplete: "off", label: "Who" },
            closeness: { kind: "choice", compact: true, label: "How close", options: closenessOptions },
          },
        },
      },
    },
  ],
} as const satisfies Stage;
