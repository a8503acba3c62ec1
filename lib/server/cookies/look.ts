import "server-only";
import { type Look, lookFrom } from "../../look";
import { readCookie } from "./host-cookie";
import { cookieName, ownCookie } from "./own-cookie";

export const lookName = "look";

const oneYear = 31_536_000;

/** The look chosen for this browser, from a `Cookie` header; undefined means as the system has it. */
export function chosenLook(header: string | null | undefined): Look | undefined {
  return lookFrom(readCookie(header, cookieName(lookName)));
}

/** `Lax`, so that somebody who follows a link to here at night is not dazzled. */
export function lookCookie(look: Look | undefined): string {
  return ownCookie(lookName, look ?? "", { seconds: look ? oneYear : 0, sameSite: "Lax" });
}
