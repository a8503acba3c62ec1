// The request as a mail: what its subject is, and whether a `mailto:` link can carry it.

export type Mail = { to: string; subject: string; body: string };

/**
 * The longest link, in characters. Some mail programs on Windows cut at 2,083, and what is cut off is lost
 * without a word.
 */
const mailtoLimit = 1_900;

/** "My application for Editor at Harbour Press": the same for every kind of request, and true of each. */
export function subjectFor(role: string, company: string): string {
  const place = [role, company].filter((part) => part !== "").join(" at ");
  return place ? `My application: ${place}` : "My application";
}

/** A link by RFC 6068, line ends as CRLF; undefined where it would be too long to arrive whole. */
export function mailtoFor({ to, subject, body }: Mail): string | undefined {
  const address = isAddress(to) ? encodeURIComponent(to).replaceAll("%40", "@") : "";
  const text = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  const link = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${text}`;
  return link.length <= mailtoLimit ? link : undefined;
}

/** Plain enough to be put into a link or a header; anything else is left for the person to fill in. */
export function isAddress(text: string): boolean {
  // The first dot after the first letter of the domain is the only one tried, so that a long run of them costs little.
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\][^\s@<>,;:"()[\]\\.]*\.[^\s@<>,;:"()[\]\\]+$/u.test(text);
}
