// A fact about the person's work, collected once and seen again. Its form is made of the same fields as
// every other question.
import { z } from "zod";
import type { Origin } from "../forms/answers";
import { wordsIn } from "../forms/answers";
import type { Answers, Fields } from "../forms/field";

/** What the person entered, stored as one sealed value. */
export type EvidenceContent = {
  /** What they did, and what changed because of it. */
  did: string;
  situation?: string;
  /** Who could confirm it. */
  confirm?: string;
  /** In the person's own words and signs; one text may name several. A comma and a blank stand between two texts. */
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
    why: "A name to ask, should anyone want to know.",
  },
  skills: {
    kind: "text",
    label: "Which skills does it show?",
    why: "A few words with commas between them. You can look for them later.",
  },
} as const satisfies Fields;

/** Without what was done there is no piece. */
export const evidenceNeeds = { oneOf: ["evidence"], message: "Write what you did. One line is enough." };

/** From answers in a walkthrough or in the library; undefined while what was done is not said. */
export function evidenceFrom(answers: Answers): EvidenceContent | undefined {
  const did = wordsIn(answers, "evidence");
  const [situation, confirm] = [wordsIn(answers, "situation"), wordsIn(answers, "confirm")];
  const skills = wordsIn(answers, "skills");
  if (did === "") return undefined;
  return {
    did,
    ...(situation && { situation }),
    ...(confirm && { confirm }),
    skills: skills === "" ? [] : [skills],
  };
}

/** The skills of a piece as they were written. */
export function skillsOf({ skills }: EvidenceContent): string {
  return skills.join(", ");
}

export function evidenceAnswers(piece: EvidenceContent): Answers {
  const { did, situation, confirm, skills } = piece;
  return {
    evidence: did,
    ...(situation !== undefined && { situation }),
    ...(confirm !== undefined && { confirm }),
    ...(skills.length > 0 && { skills: skillsOf(piece) }),
  };
}

/** A semicolon that ends a character reference, as in "&copy;", belongs to its word. */
const betweenTags = /[,،、，\n]|(?<!&#?[a-z\d]{2,31});/u;

/** A tag by what makes it the same as another: whatever its case. */
function tagKey(tag: string): string {
  return tag.toLocaleLowerCase("en");
}

/** The skills of a piece one by one, from their key to the words they were first written in. */
function tagsIn(piece: EvidenceContent): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of piece.skills.flatMap((text) => text.split(betweenTags))) {
    const tag = part.trim();
    if (tag !== "" && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return tags;
}

/** Every tag of a library once, most used first, then by name, each with the pieces that show it in their order. */
export function tagsOf<P extends EvidenceContent>(library: readonly P[]): { tag: string; pieces: P[] }[] {
  const tags = new Map<string, { tag: string; pieces: P[] }>();
  for (const piece of library)
    for (const [key, tag] of tagsIn(piece)) {
      const known = tags.get(key);
      if (known) known.pieces.push(piece);
      else tags.set(key, { tag, pieces: [piece] });
    }
  return [...tags.values()].sort(
    (one, other) => other.pieces.length - one.pieces.length || one.tag.localeCompare(other.tag),
  );
}
