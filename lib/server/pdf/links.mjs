import "server-only";
import { placeholder } from "./printable.mjs";

// A web address ends at the next space, without closing punctuation or brackets. The bounds prevent quadratic time on
// a text without spaces (RFC 5321, 4.5.3.1: 64 before the @).
const web = String.raw`https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}…]`;
const mail = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[a-z]{2,63}`;
const address = new RegExp(`(${web}|${mail})`, "iu");

// Thousands of links in one paragraph take seconds, and no real text has them.
const mostLinks = 100;

/**
 * Splits a text at its addresses. Only web and mail addresses become links: any other scheme could make a PDF reader
 * run something.
 * @param {string} text
 * @returns {{ text: string, to?: string }[]}
 */
export function splitAtLinks(text) {
  const parts = text.split(address);
  if (parts.length > 2 * mostLinks) return [{ text }];
  return parts
    .map((part, at) => (at % 2 === 0 ? { text: part } : { text: part, ...linkTo(part) }))
    .filter((part) => part.text !== "");
}

/** @param {string} part */
function linkTo(part) {
  const url = URL.parse(/^https?:/iu.test(part) ? part : `mailto:${part}`);
  return url && !part.includes(placeholder) ? { to: url.href } : {};
}
