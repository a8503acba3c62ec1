import { evidenceFields } from "../evidence/evidence";
import type { Stage } from "./stage";

const helpOptions = [
  { value: "listen", label: "Listen" },
  { value: "advise", label: "Advise me" },
  { value: "practise", label: "Practise with me" },
  { value: "introduce", label: "Introduce me to someone" },
  { value: "distract", label: "Take my mind off it" },
] as const;

/** The same in the plan. */
const askFor = {
  listen: "Ask {} to listen",
  advise: "Ask {} for advice",
  practise: "Ask {} to practise with me",
  introduce: "Ask {} to introduce me to someone",
  distract: "Ask {} to take my mind off it",
  nobody: null,
} as const;

export const worth = {
  slug: "worth",
  title: "Reinforce your self-worth",
  promise: "Facts about your work, and people on your side.",
  did: [
    {
      text: "wrote down what speaks for you and who is on your side",
      answered: ["evidence.evidence", ["evidence.supporter", "supporter.supporters"]],
    },
    { text: "wrote down what speaks for you", answered: ["evidence.evidence"] },
    { text: "named who is on your side", answered: [["evidence.supporter", "supporter.supporters"]] },
    { text: "said what matters to you", answered: [["values.values", "values.valuesMean"]] },
    {
      text: "thought about what speaks for you",
      answered: [["details.situation", "details.skills", "details.gets"]],
    },
    { text: "thought about who could help" },
  ],
  steps: [
    {
      slug: "evidence",
      title: "A fact, and someone on your side",
      core: true,
      panels: ["evidence"],
      moved: { supporter: "worth/supporter.supporter", help: "worth/supporter.help" },
      notes: [
        {
          picked: { step: "worth/evidence", field: "help", value: "nobody" },
          text: "The help page lists people who listen.",
        },
      ],
      fields: {
        evidence: {
          kind: "text",
          label: "What did you do once, and what changed because of it?",
          why: "A fact stays true on a bad day. If nothing comes, take what people ask you to help with.",
          example: "I rewrote the handover list, and the night shift stopped having to call.",
        },
        library: {
          kind: "several",
          isAside: true,
          label: "It goes into your evidence",
          why: "You’ll find it there next time.",
          options: [{ value: "leave-out", label: "Leave it out" }],
        },
        supporter: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who is on your side?",
          why: "A name makes it easier to ask.",
          example: "My neighbour. She went through this last year.",
          action: {
            text: "Ask {} for help",
            by: "help",
            texts: askFor,
            isPerson: true,
            former: "Ask for help: {}",
          },
        },
        help: {
          kind: "choice",
          label: "What could they do for you?",
          why: "People help more easily when they know with what.",
          isRow: true,
          options: [...helpOptions, { value: "nobody", label: "Nobody right now" }],
        },
      },
    },
    {
      slug: "values",
      title: "What matters to you",
      carries: "Still these?",
      fields: {
        values: {
          kind: "several",
          atMost: 3,
          label: "Which two or three of these matter most to you?",
          why: "This is about how you live, not about being a good employee.",
          options: [
            { value: "family", label: "Family" },
            { value: "friendship", label: "Friendship" },
            { value: "honesty", label: "Honesty" },
            { value: "fairness", label: "Fairness" },
            { value: "helping", label: "Helping others" },
            { value: "learning", label: "Learning" },
            { value: "making", label: "Making things" },
            { value: "independence", label: "Independence" },
            { value: "security", label: "Security" },
            { value: "health", label: "Health" },
            { value: "nature", label: "Nature" },
            { value: "humour", label: "Humour" },
            { value: "faith", label: "Faith" },
          ],
          own: "A word of your own",
        },
        valuesMean: {
          kind: "long-text",
          limit: "paragraph",
          label: "What do they have to do with how you live?",
          why: "Tell of an ordinary day on which one of them showed.",
          example: "I cook for the neighbours on Sundays. Nobody asked me to, and nobody rates it.",
        },
      },
    },
    {
      slug: "details",
      title: "More about that fact",
      recalls: {
        step: "worth/evidence",
        field: "evidence",
        missing: "No fact is written down yet. This stage begins with it.",
      },
      moved: {
        situation: "worth/evidence.situation",
        skills: "worth/evidence.skills",
        confirm: "worth/evidence.confirm",
      },
      fields: {
        situation: evidenceFields.situation,
        skills: evidenceFields.skills,
        confirm: evidenceFields.confirm,
        gets: {
          kind: "text",
          label: "What does an employer get from it?",
          why: "It’s the sentence that they would repeat to a colleague.",
          example: "Someone who sees where the time goes, and mends it.",
        },
      },
    },
    {
      slug: "supporter",
      title: "More people",
      earlier: {
        step: "worth/evidence",
        fields: ["supporter"],
        title: "People you named before",
        most: 2,
      },
      panels: ["help-messages"],
      fields: {
        supporters: {
          kind: "group",
          item: "Person",
          atMost: 3,
          label: "Who else could help?",
          why: "Different people are good at different things.",
          action: {
            part: "who",
            text: "Ask {} for help",
            by: "help",
            texts: askFor,
            isPerson: true,
            former: "Ask for help: {}",
          },
          fields: {
            who: { kind: "text", autocomplete: "off", tells: "names", label: "Who" },
            help: { kind: "choice", compact: true, label: "What kind of help", options: helpOptions },
          },
        },
      },
    },
  ],
} as const satisfies Stage;
