// The request as an e-mail: its subject, and whether it fits into a `mailto:` link.

export type Mail = { to: string; subject: string; body: string };

/** The longest link, in characters. Some mail programs on Windows cut at 2,083, without saying so. */
const mailtoLimit = 1_900;

/** "My application for Editor at Harbour Press": the same for every kind of request, and true for each. */
export function subjectFor(role: string, company: string): string {
  const place = [role, company].filter((part) => part !== "").join(" at ");
  return place ? `My application: ${place}` : "My application";
}

/** A `mailto:` link (RFC 6068); undefined if it would be too long. */
export function mailtoFor({ to, subject, body }: Mail): string | undefined {
  const address = isAddress(to) ? encodeURIComponent(to).replaceAll("%40", "@") : "";
  return mailtoWith(`mailto:${address}?subject=${encodeURIComponent(subject)}`, body);
}

/** Such a link with this body, whose lines end with CRLF; undefined if it would be too long. */
export function mailtoWith(link: string, body: string): string | undefined {
  const text = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  const whole = `${link.replace(/&body=.*/, "")}&body=${text}`;
  return whole.length <= mailtoLimit ? whole : undefined;
}

/** Simple enough for a link or a header; any other address is left for the person to fill in. */
export function isAddress(text: string): boolean {
  // Only the first dot after the first letter of the domain is tried, so a long run of dots costs little.
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\][^\s@<>,;:"()[\]\\.]*\.[^\s@<>,;:"()[\]\\]+$/u.test(text);
}
