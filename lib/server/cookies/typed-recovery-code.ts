// Whoever mistypes one of 28 letters must not type all of them again: for a few minutes the page finds them in a
// cookie that only this server can open.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { dropCookie, setCookie } from "./host-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const typedCodeName = "__Host-onward-typed-code";
const purpose = "a recovery code that was typed";

/** The value of a `Set-Cookie` header. */
export function typedCodeCookie(code: string): string {
  return setCookie(typedCodeName, seal(purpose, code), sealedForMs / 1000);
}

export const droppedTypedCode = dropCookie(typedCodeName);

/** What was typed last in this browser and was no code. */
export async function currentTypedCode(): Promise<string | undefined> {
  return z.string().safeParse(open(purpose, (await cookies()).get(typedCodeName)?.value)).data;
}
