// Requests that are valid except for one or two things in their form, query or ids, so that most reach a Route
// Handler.
import fc from "fast-check";
import { type AccessLine, idsIn, lines, pathOf } from "./lines";
import { encoded, name, oddText, type Pair } from "./odd-values";
import type { Known } from "./strange-requests";
import type { Things } from "./things";

/** These delete what the others need, and one uploads a file. */
const left = /\/(delete|forget|import|end|end-others|renew)(\/|$)/;

/** Writes vary more than page requests, so they are picked more often. */
function weightOf({ method, guard }: AccessLine): number {
  return method === "POST" || method === "PUT" ? (guard.body ? 8 : 1) : 1;
}

const line: fc.Arbitrary<AccessLine> = fc.oneof(
  ...lines
    .filter(({ route, guard }) => guard.who !== "account" && !left.test(route))
    .map((one) => ({ weight: weightOf(one), arbitrary: fc.constant(one) })),
);

type Change = (pairs: readonly Pair[]) => Pair[];
const at = fc.nat(20);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Change>((pairs) => [...pairs]) },
  {
    weight: 4,
    arbitrary: fc.tuple(at, oddText).map(([where, value]) => onOne(where, ([key]): Pair[] => [[key, value]])),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, name).map(([where, key]) => onOne(where, ([, value]) => [[key, value]])),
  },
  { weight: 1, arbitrary: at.map((where) => onOne(where, () => [])) },
  { weight: 1, arbitrary: at.map((where) => onOne(where, (pair) => [pair, pair])) },
  {
    weight: 2,
    arbitrary: fc.tuple(name, oddText).map(
      (pair): Change =>
        (pairs) => [...pairs, pair],
    ),
  },
);

function onOne(where: number, make: (pair: Pair) => Pair[]): Change {
  return (pairs) => pairs.flatMap((pair, index) => (index === where % pairs.length ? make(pair) : [pair]));
}

/** What sometimes replaces an id in the address. */
const oddId = fc.oneof(
  { weight: 7, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.tuple(at, fc.oneof(fc.constant("\0"), oddText)) },
);

function withOddId(route: string, things: Things, odd: [number, string] | undefined): Things {
  const names = idsIn(route);
  const name = odd && names[odd[0] % names.length];
  return name ? { ...things, [name]: encodeURIComponent(odd[1].toWellFormed().slice(0, 300)) } : things;
}

/** One request by an authorized person, in bytes. Whatever it contains, it is a valid HTTP request and gets a response. */
export function almostValid({ host, origin, cookie, things }: Known): fc.Arbitrary<Buffer> {
  return fc
    .tuple(line, fc.array(change, { minLength: 1, maxLength: 2 }), oddId)
    .map(([{ method, route, guard }, changes, odd]) => {
      const isWrite = method === "POST" || method === "PUT";
      const said = guard.body?.(things);
      const valid: Pair[] = isWrite && said instanceof URLSearchParams ? [...said] : [];
      const sent = encoded(changes.reduce<Pair[]>((pairs, make) => make(pairs), valid));
      const path = pathOf(route, withOddId(route, things, odd));
      const head = [
        // A long query would be refused because of the length of the head.
        `${method} ${isWrite || sent.length > 8_000 ? path : `${path}?${sent}`} HTTP/1.1`,
        `Host: ${host}`,
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        ...(isWrite
          ? ["Content-Type: application/x-www-form-urlencoded", `Content-Length: ${Buffer.byteLength(sent)}`]
          : []),
        "Connection: close",
      ];
      return Buffer.from(`${head.join("\r\n")}\r\n\r\n${isWrite ? sent : ""}`);
    });
}
