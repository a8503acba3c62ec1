// What plan.pdf says: the action items, the if-then plan, and the first steps after another no.
import { formatDate, formatShortDate } from "../dates";
import { answersIn, type Journey, textIn } from "../journey/journey";
import { dateLineOf, nameOf } from "../journey/names";
import { type ActionItem, isOpen, statuses } from "../plan/item";
import type { Stage } from "../stages/stage";
import type { Block, DocumentItem, ExportDocument } from "./document";

/** At the foot of every page: it must be there on the day somebody needs it. */
export const helpLine =
  "If you need help now: your local emergency number, or findahelpline.com for somebody to talk to.";

export type ExportSource = {
  journey: Journey;
  items: readonly ActionItem[];
  stages: readonly Stage[];
  /** Civil date on which the walkthrough was started, in the person's time zone. */
  startedOn: string;
  /** The person's, by its IANA name. */
  timeZone: string;
};

export function planDocument(source: ExportSource): ExportDocument {
  const start = answersIn(source.journey.entries, "start");
  return {
    title: `Plan: ${nameOf(start)}`,
    language: "en",
    subtitle: [dateLineOf(start, source.startedOn)],
    footer: helpLine,
    blocks: [...actionBlocks(source), ...intentionBlocks(source.journey)],
  };
}

/** Every action item: what is open first, then the rest, so that nothing is dropped from the paper. */
export function actionBlocks({ items, stages }: ExportSource): Block[] {
  const open = items.filter(isOpen);
  const rest = items.filter((item) => !isOpen(item));
  const rows = (some: readonly ActionItem[]): Block => ({
    kind: "actions",
    items: some.map((item) => documentItem(item, stages)),
  });
  return [
    heading("What I do next"),
    open.length > 0
      ? rows(open)
      : { kind: "paragraph", text: "Nothing is planned. A pause is a valid plan." },
    ...(rest.length > 0 ? [heading("Done, dropped or parked"), rows(rest)] : []),
  ];
}

function heading(text: string): Block {
  return { kind: "heading", level: 1, text };
}

function documentItem(item: ActionItem, stages: readonly Stage[]): DocumentItem {
  const stage = stages.find((one) => one.slug === item.stage)?.title;
  return {
    text: item.text,
    ...(item.due && { due: formatShortDate(item.due) }),
    priority: item.priority,
    status: statuses[item.status],
    done: item.status === "done",
    ...(stage && { stage }),
  };
}

function intentionBlocks({ entries }: Journey): Block[] {
  const ifThen = answersIn(entries, "prepare/if-then");
  const [cue, response] = [textIn(ifThen, "cue"), textIn(ifThen, "response")];
  const restartOn = textIn(answersIn(entries, "prepare/restart"), "restartOn");
  const firstPerson = textIn(answersIn(entries, "prepare/setback"), "firstPerson");
  const blocks: Block[] = [];
  if (cue || response) blocks.push(heading("If this, then that"), { kind: "if-then", cue, response });
  if (restartOn) blocks.push(answer("I start again on", formatDate(restartOn)));
  if (firstPerson) blocks.push(answer("If the next answer is also no, I first tell", firstPerson));
  return blocks;
}

function answer(question: string, line: string): Block {
  return { kind: "answer", question, lines: [line] };
}
