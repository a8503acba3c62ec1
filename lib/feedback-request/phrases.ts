// What a person typed into a box, as part of a sentence that somebody else will read.
import { trimmedEnd } from "../text";

/** The role and the company as typed; both may be empty. */
export type Named = { role: string; company: string };

/** "my application for the Editor role at Harbour Press", or as much of that as is known. */
export function applicationIn({ role, company }: Named): string {
  const [job, place] = [roleIn(role), placeIn(company)];
  if (job) return `my application for ${place ? `${job} at ${place}` : job}`;
  return place ? `my application to ${place}` : "my application";
}

/** "the Editor role at Harbour Press", "the role at Harbour Press"; empty if neither is known. */
export function jobIn({ role, company }: Named): string {
  const place = placeIn(company);
  const job = roleIn(role) || (place && "the role");
  return place ? `${job} at ${place}` : job;
}

/** A name for after "Hello", or under the closing line. */
export function nameIn(text: string): string {
  return trimmedEnd(inOneLine(text).replace(/^(?:hello|hi|dear) /i, ""), " ,;:");
}

/** What was appreciated, as one sentence, whether they continued "I appreciated" or began a new sentence; may be empty. */
export function valuedIn(text: string): string {
  const words = inOneLine(text)
    .replace(/^[…. ]{1,4}/, "")
    .replace(/^I (?:really )?(?:appreciated|valued|liked) /i, "");
  if (words === "") return "";
  const [first = ""] = words.split(" ");
  if (/^(?:I|I['’].*|thanks?|my|we|it|this|there)$/i.test(first))
    return sentence(`${first.charAt(0).toUpperCase()}${words.slice(1)}`);
  const isClause = /^(?:you|they|he|she|everyone|everybody|nobody)$/i.test(first);
  const isCommon =
    isClause || /^(?:that|the|your|their|how|what|when|an?|all|being|\p{L}+ing)$/iu.test(first);
  const rest = isCommon ? `${first.charAt(0).toLowerCase()}${words.slice(1)}` : words;
  return sentence(`I appreciated ${isClause ? "that " : ""}${rest}`);
}

/** Adds a full stop unless there is one. */
export function sentence(text: string): string {
  return /[.!?…。！？]$/u.test(text) ? text : `${text}.`;
}

/** "the Editor role", or "the role of Editor, part time" where that reads better. */
function roleIn(text: string): string {
  const role = trimmedEnd(inOneLine(text), " .,;:").replace(/^(?:[Tt]he|an?) /, "");
  if (role === "") return "";
  if (/ (?:role|job|position|post|vacancy)$/i.test(role)) return `the ${role}`;
  return role.length > 40 || /[,;:()/|–—]| (?:at|for|in|of|and|with) /i.test(role)
    ? `the role of ${role}`
    : `the ${role} role`;
}

function placeIn(text: string): string {
  return trimmedEnd(inOneLine(text), " ,;:").replace(/^at /i, "").replace(/^The /, "the ");
}

/** Without line breaks or repeated spaces. */
function inOneLine(text: string): string {
  return text
    .split(/\s/u)
    .filter((word) => word !== "")
    .join(" ");
}
