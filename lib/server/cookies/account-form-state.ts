// State carried between two pages of an account form: an e-mail address must not appear in a URL, so the next page
// reads it from a sealed cookie. Passwords and codes are never stored in it.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { codeMinutes } from "../../accounts/durations";

import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

export type FormName = "sign-in" | "keep" | "reset" | "email" | "password" | "confirm";

const formState = z.strictObject({
  email: z.string().exactOptional(),
  /** The row of the code that was sent. Nothing else holds its id, so the code works only in this browser. */
  code: z.string().exactOptional(),
  /** Problems, by field. */
  problems: z.record(z.string(), z.string()).exactOptional(),
});

export type FormState = z.infer<typeof formState>;

/** A little longer than a code is valid, so that somebody who is late is told so. */
const ms = (codeMinutes + 5) * 60_000;

export function formCookie(name: string): string {
  return `__Host-onward-form-${name}`;
}

const purposeOf = (name: FormName) => `form ${name}`;

export function withState(response: Response, name: FormName, state: FormState): Response {
  const sealed = seal(purposeOf(name), state, Date.now(), ms);
  response.headers.append("Set-Cookie", setCookie(formCookie(name), sealed, ms / 1000));
  return response;
}

export function withoutState(response: Response, name: FormName): Response {
  response.headers.append("Set-Cookie", dropCookie(formCookie(name)));
  return response;
}

function stateIn(sealed: string | undefined, name: FormName): FormState {
  return formState.safeParse(open(purposeOf(name), sealed)).data ?? {};
}

/** For a handler. */
export function stateOf(request: Request, name: FormName): FormState {
  return stateIn(readCookie(request.headers.get("cookie"), formCookie(name)), name);
}

/** For a page. It shows the problems only when asked to, not when somebody returns to it later. */
export async function currentState(
  name: FormName,
  searchParams: Promise<Readonly<Record<string, unknown>>>,
): Promise<FormState> {
  const { problems, ...state } = stateIn((await cookies()).get(formCookie(name))?.value, name);
  return "check" in (await searchParams) && problems ? { ...state, problems } : state;
}
