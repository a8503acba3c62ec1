// The content of plan.pdf: the action items, the if-then plan and the setback plan; the ratings too, if feelings were
// chosen.

import { formatDate, formatShortDate } from "../dates";
import { textIn } from "../forms/answers";
import { type ActionItem, isOpen, statuses } from "../plan/item";
import type { Stage } from "../stages/stage";
import { jobOf } from "../walkthroughs/interviews";
import { dateLineOf, nameOf } from "../walkthroughs/names";
import { reviewStages, reviewStep } from "../walkthroughs/review";
import { setbackAnswers } from "../walkthroughs/setback-plan";
import { answersIn, type Walkthrough } from "../walkthroughs/walkthrough";
import { answerBlocks } from "./answer-blocks";
import type { DocumentChoices } from "./choices";
import { chosenSource } from "./chosen";
import type { Block, DocumentItem, ExportDocument } from "./document";
import { helpLine } from "./help-line";
import type { WalkthroughSource } from "./source";

export function planDocument(whole: WalkthroughSource, choices: DocumentChoices): ExportDocument {
  const source = chosenSource(whole, choices);
  const start = answersIn(source.walkthrough.entries, "start");
  return {
    title: `Plan: ${nameOf(jobOf(source.walkthrough.entries))}`,
    language: "en",
    subtitle: [dateLineOf(start, source)],
    footer: helpLine,
    blocks: [
      ...openBlocks(source),
      ...intentionBlocks(source.walkthrough),
      ...setbackBlocks(source.walkthrough),
      ...restBlocks(source),
      ...ratingBlocks(source),
    ],
  };
}

/** Open items. */
export function openBlocks({ items, stages }: WalkthroughSource): Block[] {
  const open = items.filter(isOpen);
  const nothing = "Nothing is planned. A pause is a valid plan.";
  return [
    heading("What I do next"),
    open.length > 0 ? actions(open, stages) : { kind: "paragraph", text: nothing },
  ];
}

/** The remaining items, so that nothing is missing on paper. */
export function restBlocks({ items, stages }: WalkthroughSource): Block[] {
  const rest = items.filter((item) => !isOpen(item));
  return rest.length > 0 ? [heading("Done, dropped or parked"), actions(rest, stages)] : [];
}

function actions(items: readonly ActionItem[], stages: readonly Stage[]): Block {
  return { kind: "actions", items: items.map((item) => documentItem(item, stages)) };
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

function intentionBlocks({ entries }: Walkthrough): Block[] {
  const ifThen = answersIn(entries, "prepare/if-then");
  const [cue, response] = [textIn(ifThen, "cue"), textIn(ifThen, "response")];
  const restartOn = textIn(answersIn(entries, "prepare/restart"), "restartOn");
  return [
    ...(cue || response ? [heading("If this, then that"), { kind: "if-then", cue, response } as const] : []),
    ...factsBlock([["I start again on", restartOn && formatDate(restartOn)]]),
  ];
}

/** On a page of its own: it is read on another day. */
function setbackBlocks({ entries }: Walkthrough): Block[] {
  const names = { firstHour: "The first hour", tellFirst: "Tell first", firstWeek: "The first week" };
  const facts = factsBlock(setbackAnswers(entries).map(({ name, lines }) => [names[name], lines.join("\n")]));
  return facts.length > 0 ? [heading("If the next answer is also no"), ...facts] : [];
}

function factsBlock(facts: readonly (readonly [label: string, text: string])[]): Block[] {
  const said = facts.filter(([, text]) => text !== "");
  return said.length > 0
    ? [{ kind: "facts", facts: said.map(([label, text]) => ({ label, lines: text.split("\n") })) }]
    : [];
}

function ratingBlocks({ stages, close, walkthrough: { entries, facts } }: WalkthroughSource): Block[] {
  const all = [
    ...reviewStages(stages, entries, facts).flatMap(({ steps }) => steps),
    reviewStep("close", close, entries, facts),
  ];
  const ratings = answerBlocks(all).filter(({ kind }) => kind === "rating");
  return ratings.length > 0 ? [heading("How it was"), ...ratings] : [];
}
