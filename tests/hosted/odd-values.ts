// Names and values that forms and addresses do not use, and some that they do.
import fc from "fast-check";

export type Pair = [name: string, value: string];

export const wild = fc.string({ unit: "binary", maxLength: 40 });
const long = fc.constantFrom(300, 5_000, 20_000, 100_000).map((length) => "a".repeat(length));
export const oddText = fc.oneof(
  wild,
  fc.constantFrom(
    "\0",
    "%00",
    "%ff%fe",
    "%",
    "%zz",
    "‮",
    "\r\nX: y",
    "__proto__",
    "constructor",
    "-1",
    "1e999",
  ),
  fc.constantFrom(
    "NaN",
    "9".repeat(400),
    "../../../etc/passwd",
    "{{7*7}}",
    "[object Object]",
    "0",
    "[]",
    "{}",
  ),
  long,
);
export const name = fc.oneof(
  fc.constantFrom(
    "revision",
    "writer",
    "sequence",
    "asked",
    "intent",
    "id",
    "role",
    "thought",
    "item",
    "candidate",
  ),
  fc.constantFrom("version", "choice", "earlier", "kept", "words", "year", "parts", "until", "rows", "add"),
  fc.constantFrom("due", "due.day", "keep", "people.0.name", "hour.own", "to", "code", "email", "password"),
  fc.constantFrom(
    "__proto__",
    "__proto__.x",
    "constructor.prototype",
    "a[0][b]",
    "",
    "toString",
    "a.".repeat(500),
  ),
  fc.constantFrom("$ACTION_ID_0", "$ACTION_REF_1", "1_$ACTION_ID_x", "0"),
  oddText,
);

export function encoded(pairs: readonly Pair[]): string {
  return pairs.map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join("=")).join("&");
}
