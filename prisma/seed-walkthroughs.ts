// The data of `npm run seed`: most of a year of an invented person, the porter of the public example. Days count back
// from today, so that a check-in is due and a plan lies ahead.
import { addDays } from "../lib/dates";
import { exampleAnswers, examplePlan } from "../lib/example/example";
import type { Answers } from "../lib/forms/field";
import type { ItemContent } from "../lib/plan/item";

export type SeedWalkthrough = {
  /** When it was begun, and when everything in it was last saved. */
  day: string;
  isFull?: true;
  /** By step key. */
  answers: Readonly<Record<string, Answers>>;
  plan?: readonly Pick<ItemContent, "text" | "due" | "status">[];
  /** One for the library, besides what was said in stage 4. */
  evidence?: { did: string; skills: string[] };
};

/** Oldest first. `today` is a civil date. */
export function seedWalkthroughs(today: string): SeedWalkthrough[] {
  const ago = (days: number) => addDays(today, -days);
  const ahead = (days: number) => addDays(today, days);
  return [careHome(ago), outpatients(ago), ward(ago, ahead), evenings(ago)];
}

type Days = (days: number) => string;

const careHome = (ago: Days): SeedWalkthrough => ({
  day: ago(240),
  answers: {
    start: {
      role: "Activities assistant",
      company: "The care home by the park",
      heardOn: ago(282),
      how: { picked: "silence" },
      reached: { picked: "application" },
    },
    "accept/before": { distressBefore: 4, feelings: { picked: ["confused", "tired"] } },
    "reflect/went-well": { changeBefore: "Say in the first line that I already work with their patients." },
    "reflect/learned": { learning: "Asking after a week, not after six." },
    "worth/evidence": {
      evidence: "I labelled the store room. Nobody has asked me where the slings are since.",
    },
    "strategy/experiment": { stuck: { picked: "few-replies" }, experiment: { picked: "second-reader" } },
    "strategy/lead": { job: { picked: "new-field" } },
    close: { useful: { picked: ["worth"] }, checkIn: { picked: "none" } },
  },
  plan: [
    { text: "Ask Amir to read the application before it goes", status: "done" },
    { text: "Phone them", status: "dropped" },
  ],
});

const outpatients = (ago: Days): SeedWalkthrough => ({
  day: ago(95),
  isFull: true,
  answers: {
    start: {
      role: "Receptionist, outpatients",
      company: "The hospital where I work",
      heardOn: ago(96),
      how: { picked: "in-person" },
      reached: { picked: "first-interview" },
    },
    "accept/before": {
      distressBefore: 8,
      feelings: { picked: ["ashamed", "angry"], own: "Seen by everybody" },
      friend: "You asked for more, at work, in daylight. Most people don't.",
    },
    "accept/three-lines": { hardestPart: "walking past their desk twice a day." },
    "feedback/ask": { want: { picked: "thanks" } },
    "reflect/went-well": {
      wentWell: "I knew every one of the doctors they named.",
      outOfHands: { picked: ["inside"] },
    },
    "reflect/about-them": { noticedThem: "Nobody there had been anything else before." },
    "reflect/learned": { learning: "Saying a whole sentence about the computer system." },
    "worth/values": { values: { picked: ["helping", "security"] } },
    "worth/evidence": { supporter: "Amir, in the break room.", help: { picked: "listen" } },
    "strategy/experiment": { stuck: { picked: "interviews" } },
    "strategy/lead": { job: { picked: "larger" } },
    "reframe/thought": { thought: "“I'm furniture to them.”" },
    "reframe/weigh": { leavesOut: "Two of them told me where else to apply." },
    "reframe/balanced": {
      beliefBefore: 7,
      balanced: "They see a porter because I've been one for nine years. That can change.",
      beliefAfter: 4,
    },
    "prepare/actions": { tellFirst: "My sister-in-law." },
    "prepare/setback": { firstHour: "The long way to the bus." },
    close: {
      distressAfter: 6,
      useful: { picked: ["accept", "reframe"] },
      note: "Nobody stared. You thought they did, for about two days.",
      checkIn: { picked: "14" },
    },
    "check-in": { distress: 2, first: { picked: "done" } },
  },
  plan: [
    { text: "Do the evening course on the booking system", status: "done" },
    { text: "Ask what the next vacancy there will be", status: "parked" },
  ],
  evidence: { did: "I trained three new porters, and all three stayed.", skills: ["teaching, patience"] },
});

/** The public example, a week ago. */
const ward = (ago: Days, ahead: Days): SeedWalkthrough => ({
  day: ago(7),
  answers: {
    ...exampleAnswers,
    start: { ...exampleAnswers["start"], heardOn: ago(8) },
    "interview/note-1": { ...exampleAnswers["interview/note-1"], on: ago(15) },
    "feedback/draft": { ...exampleAnswers["feedback/draft"], sendOn: ago(5), sent: { picked: ["sent"] } },
    "prepare/restart": { restartOn: ahead(6) },
  },
  plan: examplePlan.map((text, at) => ({
    text,
    due: at === 0 ? ago(5) : ahead(at * 3 - 1),
    status: at === 0 ? "done" : "to-do",
  })),
});

/** Begun today, and left after a few answers. */
const evenings = (ago: Days): SeedWalkthrough => ({
  day: ago(0),
  answers: {
    start: {
      role: "Healthcare assistant, evenings",
      company: "The clinic on Mill Road",
      heardOn: ago(1),
      how: { picked: "message" },
      reached: { picked: "first-interview" },
    },
    "accept/before": { distressBefore: 5, feelings: { picked: ["discouraged"] } },
  },
});
