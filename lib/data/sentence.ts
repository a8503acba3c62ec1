import { listed } from "../text";
import type { DataProblem } from "./read";

type Reasons = { [P in DataProblem as P extends { reason: infer R extends string } ? R : never]: string };

const reasons: Reasons = {
  "cut-off": "The file ends in the middle. It may have been cut off.",
  syntax: "Onward would not have written it like this.",
  "too-deep": "Too many lists lie inside each other here.",
  "too-much": "The file holds more than Onward can take.",
  "repeated-name": "A name is there twice.",
  "reserved-name": "There is a name that can’t be used.",
  "not-utf-8": "This is not text in UTF-8.",
  missing: "Something that belongs here is missing.",
  unknown: "There is something that the format doesn’t know.",
  "too-large": "This is more than fits here.",
  wrong: "This is not what belongs here.",
  "not-text": "There are characters that are no text.",
  repeated: "This is there twice.",
  "leads-nowhere": "This names something that is not in the file.",
  "not-offered": "This is none of the choices that were offered.",
  "another-kind": "This question is of another kind.",
};

/** What is wrong with a file, in one or two sentences that quote nothing from it. */
export function sentenceFor(problem: DataProblem): string {
  switch (problem.kind) {
    case "too-large":
      return "The file is larger than Onward can take. Of an archive, the onward.json in it is enough.";
    case "several-owners":
      return "The file holds what several people wrote, and only one of them can be meant here.";
    case "too-many":
      return "With all that is in the file, there would be more than Onward can export again.";
    case "zip":
      return "This archive can’t be read as it is. Unpack it, and choose the file onward.json that is in it.";
    case "not-onward":
      return "This is not a file that Onward wrote.";
    case "other-version":
      return "The file is in another version of the format. A newer Onward may have written it.";
    case "line":
      return `Line ${problem.line}: ${reasons[problem.reason]}`;
    case "path":
      return `${problem.path || "At the top"}: ${reasons[problem.reason]}`;
  }
}

type Counts = { walkthroughs: number; evidence: number };

/** What an import added, and what it skipped because it was there already. */
export function addedSentence({ here, ...added }: Counts & { actionItems: number; here: Counts }): string {
  const parts = [
    ...counted(added.walkthroughs, "walkthrough", "walkthroughs"),
    ...counted(added.actionItems, "step of a plan", "steps of a plan"),
    ...counted(added.evidence, "piece of evidence", "pieces of evidence"),
  ];
  const old = pagesCounted(here);
  if (parts.length === 0)
    return old === ""
      ? "The file is in order, and there is nothing in it."
      : `Nothing was added: all that is in the file is here already, word for word (${old}).`;
  const news = `Added: ${listed(parts)}.`;
  return old === "" ? news : `${news} Here already, and left as it is: ${old}.`;
}

/** "2 walkthroughs and 1 piece of evidence"; empty if there is nothing. */
export function pagesCounted({ walkthroughs, evidence }: Counts): string {
  return listed([
    ...counted(walkthroughs, "walkthrough", "walkthroughs"),
    ...counted(evidence, "piece of evidence", "pieces of evidence"),
  ]);
}

function counted(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
}
