import { z } from "zod";

/** The longest address that a mail server accepts. */
const longest = 254;
const address = z.email().max(longest);

/** What is wrong with an e-mail address, in words; undefined if it can be tried. */
export function emailProblem(email: string): string | undefined {
  if (email === "") return "Type your e-mail address.";
  if (address.safeParse(email).success) return undefined;
  return "This does not look like an e-mail address. One looks like name@example.org.";
}
