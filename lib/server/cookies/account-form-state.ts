// What stands between two pages of a form about an account: an e-mail address belongs into no address bar, so the page
// that follows reads it from a cookie that only this server can open. Passwords and codes are never in it.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { codeMinutes } from "../../accounts/durations";

import { dropCookie, readCookie, setCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

export type FormName = "sign-in" | "keep" | "reset" | "email" | "password" | "confirm";

const formState = z.strictObject({
  email: z.string().exactOptional(),
  /** The row of the code that was sent. It is nowhere else, so the code fits in this browser alone. */
  code: z.string().exactOptional(),
  /** What is off, by field. */
  problems: z.record(z.string(), z.string()).exactOptional(),
});

export type FormState = z.infer<typeof formState>;

/** A little longer than a code, so that whoever is late is told so. */
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

/** For a page, which says what is off when it is asked to: not when somebody comes back to it later. */
export async function currentState(
  name: FormName,
  searchParams: Promise<Readonly<Record<string, unknown>>>,
): Promise<FormState> {
  const { problems, ...state } = stateIn((await cookies()).get(formCookie(name))?.value, name);
  return "check" in (await searchParams) && problems ? { ...state, problems } : state;
}
