// Codes that a person reads in one place and types in another.
import "server-only";
import { randomInt } from "node:crypto";

/** Without letters and digits that look alike; each of these 31 is worth 4.95 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const groupLength = 4;

/** This many groups of four random characters, separated by hyphens: 19.8 bits each. */
export function newTypedCode(groups: number): string {
  return Array.from({ length: groups }, newGroup).join("-");
}

function newGroup(): string {
  return Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Normalizes a typed code. Phones turn two hyphens into a dash, and capitalize the first letter. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s\p{Pd}]/gu, "");
}
