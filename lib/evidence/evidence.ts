// A fact about the person's work, collected once and seen again. Its form is made of the same fields as
// every other question.
import { z } from "zod";
import type { Answers, Fields } from "../forms/field";
import { textIn } from "../journey/journey";
import type { Origin } from "../plan/item";

/** What the person entered, stored as one sealed value. */
export type EvidenceContent = {
  /** What they did, and what changed because of it. */
  did: string;
  situation?: string;
  /** Who could confirm it. */
  confirm?: string;
  /** In the person's own words, each once. */
  skills: string[];
  origin?: Origin & { walkthroughId: string };
};

export type Evidence = EvidenceContent & { id: string; revision: number; createdAt: Date };

const evidenceContent = z.strictObject({
  did: z.string(),
  situation: z.string().exactOptional(),
  confirm: z.string().exactOptional(),
  skills: z.array(z.string()),
  origin: z
    .strictObject({
      walkthroughId: z.string(),
      exercise: z.string(),
      field: z.string(),
      row: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** Reads what a piece of evidence holds; throws without the text if it is not one. */
export function readEvidenceContent(stored: unknown): EvidenceContent {
  const parsed = evidenceContent.safeParse(stored);
  if (!parsed.success) throw new Error("A piece of evidence does not hold what it should.");
  return parsed.data;
}

/** The questions of stage 4, asked again where a piece is added or changed outside a walkthrough. */
export const evidenceFields = {
  situation: {
    kind: "long-text",
    limit: "paragraph",
    label: "What was the situation?",
    why: "Two lines are enough to remember it by.",
  },
  evidence: {
    kind: "text",
    label: "What did you do, and what changed because of it?",
    why: "A fact stays true on a bad day. Small, voluntary and care work count.",
  },
  confirm: {
    kind: "text",
    tells: "names",
    autocomplete: "off",
    label: "Who could confirm it?",
    why: "A name to ask, should anybody want to know.",
  },
  skills: {
    kind: "text",
    label: "Which skills does it show?",
    why: "A few words with commas between them. You can look for them later.",
  },
} as const satisfies Fields;

/** From answers in a walkthrough or in the library; undefined while what was done is not said. */
export function evidenceFrom(answers: Answers): EvidenceContent | undefined {
  const did = textIn(answers, "evidence");
  const [situation, confirm] = [textIn(answers, "situation"), textIn(answers, "confirm")];
  if (did === "") return undefined;
  return {
    did,
    ...(situation && { situation }),
    ...(confirm && { confirm }),
    skills: tagsIn(textIn(answers, "skills")),
  };
}

export function evidenceAnswers({ did, situation, confirm, skills }: EvidenceContent): Answers {
  return {
    evidence: did,
    ...(situation !== undefined && { situation }),
    ...(confirm !== undefined && { confirm }),
    ...(skills.length > 0 && { skills: skills.join(", ") }),
  };
}

/** "Planning, listening" as two tags; each once, whatever its case. */
function tagsIn(text: string): string[] {
  const tags = text
    .split(/[,;،、，\n]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const folded = tag.toLocaleLowerCase("en");
    const isNew = !seen.has(folded);
    seen.add(folded);
    return isNew;
  });
}

/** Every tag of a library once, most used first, then by name. */
export function tagsOf(library: readonly EvidenceContent[]): string[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of library.flatMap((one) => one.skills)) {
    const known = counts.get(tag.toLocaleLowerCase("en"));
    counts.set(tag.toLocaleLowerCase("en"), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag))
    .map(({ tag }) => tag);
}

export function hasTag({ skills }: EvidenceContent, tag: string): boolean {
  return skills.some((skill) => skill.toLocaleLowerCase("en") === tag.toLocaleLowerCase("en"));
}
