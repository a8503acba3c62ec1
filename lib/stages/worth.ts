import { evidenceFields } from "../evidence/evidence";
import type { Stage } from "./stage";

const helpOptions = [
  { value: "listen", label: "Listen" },
  { value: "advise", label: "Advise me" },
  { value: "introduce", label: "Introduce me to someone" },
  { value: "distract", label: "Take my mind off it" },
] as const;

export const worth = {
  slug: "worth",
  title: "Reinforce your self-worth",
  promise: "Facts about your work, and people on your side.",
  did: "collected facts about your work",
  exercises: [
    {
      slug: "values",
      title: "What matters to you",
      minutes: 2,
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
          when: { full: true },
          label: "What do they have to do with how you live?",
          why: "Tell of an ordinary day on which one of them showed.",
          example: "I cook for the neighbours on Sundays. Nobody asked me to, and nobody rates it.",
        },
      },
    },
    {
      slug: "evidence",
      title: "A fact about your work",
      minutes: 3,
      panels: ["evidence"],
      fields: {
        situation: { ...evidenceFields.situation, when: { full: true } },
        evidence: {
          kind: "text",
          label: "What did you do once, and what changed because of it?",
          why: "A fact stays true on a bad day. Small, voluntary and care work count.",
          example: "I rewrote the handover list, and the night shift stopped having to call.",
        },
        confirm: { ...evidenceFields.confirm, when: { full: true } },
        skills: { ...evidenceFields.skills, when: { full: true } },
      },
    },
    {
      slug: "supporter",
      title: "Someone on your side",
      minutes: 1,
      earlier: { exercise: "worth/supporter", title: "People you named before", most: 2 },
      panels: ["help-messages"],
      fields: {
        supporter: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who could listen, advise, or take your mind off it?",
          why: "It’s easier to ask once you’ve thought of a name. Leave it empty if there’s nobody today.",
          example: "My neighbour. She went through this last year.",
          action: { text: "Ask for help: {}" },
        },
        help: {
          kind: "choice",
          when: { full: true },
          label: "What kind of help would you ask for?",
          why: "People help more easily when they know with what.",
          options: helpOptions,
        },
        supporters: {
          kind: "group",
          item: "Person",
          atMost: 3,
          when: { full: true },
          label: "Anybody else?",
          why: "Different people are good at different things.",
          action: { part: "who", text: "Ask for help: {}" },
          fields: {
            who: { kind: "text", autocomplete: "off", tells: "names", label: "Who" },
            help: { kind: "choice", compact: true, label: "What kind of help", options: helpOptions },
          },
        },
      },
    },
  ],
} as const satisfies Stage;
