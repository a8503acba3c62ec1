// A fact about the person's work, collected once and shown again. Its form uses the same fields as every other
// question.
import { z } from "zod";
import { wordsIn } from "../forms/answers";
import type { Answers, Fields } from "../forms/field";
import { originShape, readerOf } from "../stored";

const evidenceContent = z.strictObject({
  /** What they did, and what changed because of it. */
  did: z.string(),
  situation: z.string().exactOptional(),
  /** Who could confirm it. */
  confirm: z.string().exactOptional(),
  /** As the person wrote it. One text may name several skills; texts are joined by a comma and a space. */
  skills: z.array(z.string()),
  origin: z.strictObject({ walkthroughId: z.string(), ...originShape }).exactOptional(),
});

/** What the person entered; stored as one sealed value. */
export type EvidenceContent = z.infer<typeof evidenceContent>;

export type Evidence = EvidenceContent & { id: string; revision: number; createdAt: Date };

export const readEvidenceContent = readerOf(evidenceContent, "A piece of evidence");

/** The questions of stage 4, for adding or changing a piece outside a walkthrough. */
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

/** A piece of evidence needs at least what was done. */
export const evidenceNeeds = { oneOf: ["evidence"], message: "Write what you did. One line is enough." };

/** From answers in a walkthrough or in the library; undefined until it says what was done. */
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

/** The skills of a piece, as they were written. */
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

/** The semicolon of a character reference such as "&copy;" does not separate skills. */
const betweenTags = /[,،、，\n]|(?<!&#?[a-z\d]{2,31});/u;

/** The key by which two tags are the same: case is ignored. */
function tagKey(tag: string): string {
  return tag.toLocaleLowerCase("en");
}

/** The skills of a piece, by key, with the words they were first written in. */
function tagsIn(piece: EvidenceContent): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of piece.skills.flatMap((text) => text.split(betweenTags))) {
    const tag = part.trim();
    if (tag !== "" && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return tags;
}

/** Every tag in a library once, most used first, then by name, with its pieces in their order. */
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
