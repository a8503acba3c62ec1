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
  did: [
    {
      text: "decided to change nothing for now",
      picked: { step: "strategy/experiment", field: "experiment", value: "keep" },
    },
    {
      text: "decided to pause your search",
      picked: { step: "strategy/experiment", field: "experiment", value: "pause" },
    },
    { text: "chose something to try for two weeks", answered: ["experiment.experiment"] },
    {
      text: "thought about your search",
      picked: { step: "strategy/experiment", field: "stuck", value: "cant-tell" },
    },
    { text: "saw where your search gets stuck", answered: ["experiment.stuck"] },
    { text: "named someone to ask for advice", answered: [["network.person", "network.people"]] },
    { text: "thought about your search" },
  ],
  steps: [
    {
      slug: "experiment",
      title: "One experiment",
      core: true,
      moved: { stuck: "strategy/stuck.stuck" },
      notes: [
        { when: { first: true }, text: "One rejection is no reason to change everything." },
        {
          picked: { step: "strategy/experiment", field: "experiment", value: "pause" },
          text: "If a job centre or a visa counts your applications, check the rules first.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "cant-tell" },
          text: "It’s hard to tell from a few applications.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "few-replies" },
          text: "Fewer applications with more time for each, or a second reader, could help with that.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "screenings" },
          text: "Saying two answers aloud to someone, or a second reader, could help with that.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "interviews" },
          text: "Saying two answers aloud to someone could help with that.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "final-rounds" },
          text: "If you often get that far, most of your search works. What decides between the last few is often small. Changing nothing yet is a fair choice.",
        },
        {
          picked: { step: "strategy/experiment", field: "stuck", value: "offers" },
          text: "Your search works as far as an offer. Changing nothing yet is a fair choice.",
        },
      ],
      fields: {
        stuck: {
          kind: "choice",
          label: "Where does your search mostly stop?",
          why: "Each place asks for a different change.",
          isRow: true,
          options: [
            { value: "few-replies", label: "I get few replies" },
            { value: "screenings", label: "At screenings" },
            { value: "interviews", label: "At interviews" },
            { value: "final-rounds", label: "In final rounds" },
            { value: "offers", label: "At the offer", when: { withdrawn: true } },
            { value: "cant-tell", label: "I can’t tell" },
          ],
        },
        experiment: {
          kind: "choice",
          label: "What do you want to try for two weeks?",
          why: "Long enough to notice something.",
          firstBy: {
            field: "stuck",
            values: {
              "few-replies": ["fewer", "second-reader", "advice"],
              screenings: ["aloud", "second-reader"],
              interviews: ["aloud"],
              "final-rounds": ["keep", "aloud"],
              offers: ["keep"],
            },
          },
          options: [
            { value: "fewer", label: "Send fewer applications, with more time for each" },
            { value: "second-reader", label: "Have someone read an application first" },
            { value: "aloud", label: "Say two answers aloud to someone" },
            { value: "advice", label: "Ask someone for advice" },
            { value: "event", label: "Go to an event, a webinar or a meet-up" },
            { value: "neighbouring-role", label: "Look at a neighbouring role" },
            { value: "other-sector", label: "Look at another sector" },
            { value: "other-place", label: "Look at other places or ways of working" },
            { value: "keep", label: "Change nothing yet" },
            { value: "pause", label: "Pause the search" },
          ],
          own: "Something else",
          action: {
            text: "For two weeks: {}",
            texts: {
              fewer: "Send fewer applications for two weeks, with more time for each",
              "second-reader": "Have someone read my next application before I send it",
              aloud: "Say two answers aloud to someone",
              advice: "Ask someone for advice",
              event: "Go to an event, a webinar or a meet-up",
              "neighbouring-role": "Look at a neighbouring role for two weeks",
              "other-sector": "Look at another sector for two weeks",
              "other-place": "Look at other places or ways of working for two weeks",
              keep: null,
              pause: null,
            },
            former: "For two weeks: {}",
          },
        },
      },
    },
    {
      slug: "lead",
      title: "The job and the lead",
      moved: { job: "start.job" },
      fields: {
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
      slug: "fit",
      title: "What they asked for",
      intro: "These are the things the posting said you must have. Few people have all of them.",
      fields: {
        mustHaves: {
          kind: "group",
          item: "Must-have",
          atMost: 8,
          label: "Which of them did you meet?",
          why: "It shows what fitted this once, and what didn’t.",
          fields: {
            mustHave: { kind: "text", label: "What they asked for", example: "Three years with databases" },
            met: {
              kind: "choice",
              compact: true,
              label: "Did you meet it?",
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
          why: "Another place may have other jobs.",
          example: "Anything within forty minutes by train.",
        },
        ways: {
          kind: "text",
          label: "Which other way of working would you accept?",
          why: "Part time, a project or covering for someone can be a way in.",
          example: "A year of parental leave cover.",
        },
      },
    },
    {
      slug: "network",
      title: "Someone to ask",
      panels: ["advice-messages"],
      fields: {
        person: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who could you ask for advice?",
          why: "Advice, not a job: that’s easier to ask for, and easier to give.",
          example: "A colleague from my last team who works in that field now.",
          action: { text: "Ask {} for advice", isPerson: true, former: "Ask for advice: {}" },
        },
        closeness: {
          kind: "choice",
          label: "How close are you?",
          why: "People you know loosely often know of other jobs than you do.",
          options: closenessOptions,
        },
        people: {
          kind: "group",
          item: "Person",
          atMost: 2,
          label: "Anybody else?",
          why: "Someone you lost touch with counts too. Most are glad to hear from you.",
          action: { part: "who", text: "Ask {} for advice", isPerson: true, former: "Ask for advice: {}" },
          fields: {
            who: { kind: "text", tells: "names", autocomplete: "off", label: "Who" },
            closeness: { kind: "choice", compact: true, label: "How close", options: closenessOptions },
          },
        },
      },
    },
  ],
} as const satisfies Stage;
