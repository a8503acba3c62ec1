// Codes that a person reads in one place and types in another.
import "server-only";
import { randomInt } from "node:crypto";

/** No letter or digit that could be taken for another: each of these 31 is worth 4.95 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const groupLength = 4;

/** So many groups of four random letters and digits, with hyphens between: 19.8 bits each. */
export function newTypedCode(groups: number): string {
  return Array.from({ length: groups }, newGroup).join("-");
}

function newGroup(): string {
  return Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** What counts of a typed code. Phones make a dash of two hyphens, and a capital of the first letter. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s\p{Pd}]/gu, "");
}
