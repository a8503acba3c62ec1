import { z } from "zod";

/** The longest that a mail server takes. */
const longest = 254;
const address = z.email().max(longest);

/** What is off with an address that mail shall go to, in words; undefined if it can be tried. */
export function emailProblem(email: string): string | undefined {
  if (email === "") return "Type your e-mail address.";
  if (address.safeParse(email).success) return undefined;
  return "This does not look like an e-mail address. One looks like name@example.org.";
}
