// Somebody who mistypes one of 28 characters should not have to type them all again: for a few minutes the page reads
// them from a sealed cookie.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { dropCookie, setCookie } from "./host-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const typedCodeName = "__Host-onward-typed-code";
const purpose = "a recovery code that was typed";

export function typedCodeCookie(code: string): string {
  return setCookie(typedCodeName, seal(purpose, code), sealedForMs / 1000);
}

export const droppedTypedCode = dropCookie(typedCodeName);

/** The invalid code last typed in this browser. */
export async function currentTypedCode(): Promise<string | undefined> {
  return z.string().safeParse(open(purpose, (await cookies()).get(typedCodeName)?.value)).data;
}
