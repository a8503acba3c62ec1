// A short walkthrough of an invented person: a porter who applied as a ward assistant. It shows how much, or how
// little, an answer may say, and contains nobody's name.
import type { Answers } from "../forms/field";
import type { Entries } from "../walkthroughs/walkthrough";

/** By step key, as an entry is stored. Some questions are left open, as people leave them. */
export const exampleAnswers: Readonly<Record<string, Answers>> = {
  start: {
    role: "Ward assistant",
    company: "The hospital across the river",
    heardOn: "2026-03-03",
    how: { picked: "message" },
    reached: { picked: "first-interview" },
  },
  "interview/note-1": {
    role: "Ward assistant",
    company: "The hospital across the river",
    on: "2026-02-24",
    theyAsked: "How do you wash your hands?\nWhat would you do if a patient fell?",
    well: "When they asked about washing hands I could say what we really do, step by step.",
    differently: "Begin with what I’d do, and not with what I’m not allowed to.",
    noticed: "The sister laughed with the student nurse in the corridor.",
  },
  "accept/before": {
    distressBefore: 7,
    feelings: { picked: ["disappointed", "tired"], own: "A bit stupid" },
    friend: "You went straight from a night shift and sat up straight for them. Put the kettle on.",
  },
  "accept/reason": { reason: { picked: "standard" } },
  "accept/next-hour": { nextHour: { picked: "outside", own: "The long way round to the bus" } },
  "feedback/ask": { want: { picked: "one-answer" } },
  "feedback/draft": {
    draft: `Hello,

thank you for seeing me, and for telling me how it went. I respect your decision.

May I ask one thing? When you asked what I would do if a patient fell, I noticed that I was looking for words. What would you listen for there, another time? A sentence or two would help me to prepare.

There’s no hurry, and if you would rather not go into it, that’s fine too. I liked seeing the ward, and the cup of tea at the start was kind.

Kind regards`,
    sendOn: "2026-03-05",
  },
  "reflect/went-well": {
    wentWell: "When they asked about washing hands I could say what we really do, step by step.",
    differently: "Begin with what I’d do, and not with what I’m not allowed to.",
    outOfHands: { picked: ["closer-match", "unknown"] },
  },
  "reflect/hardest": {
    moment: { picked: "knowledge", own: "What I’d do if a patient fell" },
    sayNow: "“I don’t lift. I call the nurse, I stay there, and I talk to the patient until she comes.”",
  },
  "reflect/learned": { learning: "Saying what I’d do on a ward, not only what I do now." },
  "worth/values": { values: { picked: ["family", "helping", "humour"] } },
  "worth/evidence": {
    evidence: "I began to tell patients in the lift where we’re going. Now two other porters do it as well.",
    supporter: "My sister-in-law. She works nights too, so she’s up.",
    help: { picked: "practise" },
  },
  "strategy/experiment": { stuck: { picked: "cant-tell" }, experiment: { picked: "aloud" } },
  "strategy/lead": { job: { picked: "larger" } },
  "strategy/network": { person: "The ward assistant on our third floor. She began as a porter." },
  "reframe/thought": {
    thought: "“They took one look and saw someone who pushes beds.”",
    alsoTrue: "one of them walked me to the lift and asked which ward I’d like best.",
  },
  "reframe/weigh": {
    trueInIt: "I talked mostly about pushing beds.",
    leavesOut: "They had read that in the form, and asked me in. Nobody in the room said anything like it.",
  },
  "reframe/balanced": {
    beliefBefore: 8,
    balanced:
      "It’s true that I gave them a porter to look at. It isn’t true that they saw nothing else, or they wouldn’t have asked me in.",
    beliefAfter: 6,
  },
  "reframe/possible": { helped: "The long way round to the bus." },
  "prepare/actions": { tellFirst: "My sister-in-law, by message, before I go home." },
  "prepare/if-then": {
    cue: "it’s my day off, it’s ten o’clock, and I’m still in my dressing gown",
    response: "I say one answer aloud to the kettle",
  },
  "prepare/restart": { restartOn: "2026-03-16" },
  "prepare/setback": { firstHour: "Walk home over the bridge, whatever the weather." },
  "prepare/soon": { soon: { picked: "no" } },
  "interview/card-2": {
    questions: [
      {
        id: "00000000-0000-4000-8000-000000000001",
        question: "What would you do if a patient fell?",
        say: "I don’t lift. I call the nurse, I stay there, and I talk to the patient until she comes.",
      },
    ],
    evidence: [
      {
        id: "00000000-0000-4000-8000-000000000002",
        fact: "I began to tell patients in the lift where we’re going. Now two other porters do it as well.",
      },
    ],
    ifThen: "If I look for words, then I begin with “First I…”",
    learning: "Saying what I’d do on a ward, not only what I do now.",
    ask: "Who shows me round in the first week?",
  },
  close: {
    distressAfter: 6,
    useful: { picked: ["feedback", "reframe"] },
    note: "You walked home in the rain and it got better around the bridge. It was one ward. The question about the fall you know now.",
    checkIn: { picked: "7" },
  },
};

/** The plan's items, in the person's order. */
export const examplePlan: readonly string[] = [
  "Send the message before the late shift",
  "Ask on the third floor how she got in",
  "Say the fall answer aloud to my sister-in-law",
];

/** The example as a walkthrough. Nothing was stored, so it shows the current questions. */
export const exampleEntries: Entries = new Map(
  Object.entries(exampleAnswers).map(([key, answers]) => [
    key,
    { answers, asked: {}, revision: 1, savedAt: new Date(0) },
  ]),
);
