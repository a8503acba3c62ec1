// The request as an e-mail: its subject, and whether it fits into a `mailto:` link.

export type Mail = { to: string; subject: string; body: string };

/** The longest link, in characters. Some mail programs on Windows cut at 2,083, without saying so. */
const mailtoLimit = 1_900;

/** "My application for Editor at Harbour Press": the same for every kind of request, and true for each. */
export function subjectFor(role: string, company: string): string {
  const place = [role, company].filter((part) => part !== "").join(" at ");
  return place ? `My application: ${place}` : "My application";
}

/** A `mailto:` link (RFC 6068) with CRLF line ends; undefined if it would be too long. */
export function mailtoFor({ to, subject, body }: Mail): string | undefined {
  const address = isAddress(to) ? encodeURIComponent(to).replaceAll("%40", "@") : "";
  const text = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  const link = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${text}`;
  return link.length <= mailtoLimit ? link : undefined;
}

/** Simple enough for a link or a header; any other address is left for the person to fill in. */
export function isAddress(text: string): boolean {
  // Only the first dot after the first letter of the domain is tried, so a long run of dots costs little.
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\][^\s@<>,;:"()[\]\\.]*\.[^\s@<>,;:"()[\]\\]+$/u.test(text);
}
