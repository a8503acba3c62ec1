// Requests with something wrong in one place or in many, as bytes.
import fc from "fast-check";
import { accessMatrix } from "./access-matrix";
import { pathOf } from "./lines";
import { body } from "./odd-bodies";
import { encoded, name, oddText, type Pair, wild } from "./odd-values";
import type { Things } from "./things";

export type Known = { host: string; origin: string; cookie: string; things: Things };

/** What a head may contain; sometimes anything else, which makes it invalid. */
const inHead = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 40 }) },
  {
    weight: 12,
    arbitrary: fc.constantFrom("-1", "1e999", "../../../etc/passwd", "{{7*7}}", "[]", "{}", "%00", "é"),
  },
  { weight: 4, arbitrary: fc.constantFrom("a".repeat(300), "a,".repeat(2_000)) },
  { weight: 1, arbitrary: oddText },
);

const methods = ["GET", "HEAD", "POST", "PUT"];
const method = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...methods) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("get", "TRACE", "CONNECT", "OPTIONS", "DELETE", "PROPFIND", "PRI"),
  },
  { weight: 1, arbitrary: fc.oneof(wild, fc.constantFrom("", "GET GET", "G\0T", "G".repeat(9_000))) },
);

function target({ things, origin }: Known): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    ...Object.keys(accessMatrix).map((route) => pathOf(route, things)),
    ...[
      "/sw.js",
      "/_next/static/chunks/none.js",
      "/_next/image?url=/a.png&w=64&q=75",
      "/_next/data/x/y.json",
    ],
  );
  const queries = fc.array(fc.tuple(name, oddText), { maxLength: 4 }).map(encoded);
  return fc.oneof(
    { weight: 12, arbitrary: known },
    { weight: 6, arbitrary: fc.tuple(known, queries).map(([path, query]) => `${path}?${query}`) },
    { weight: 2, arbitrary: fc.tuple(known, tail).map(([path, end]) => path + end) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(60), known, oddText).map(cutIn) },
    { weight: 1, arbitrary: wild.map((path) => `/${path}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("*", "", "//", "http://evil.example/", `${origin}/help`, "\\", "/%", "/?%"),
    },
  );
}

const tail = fc.constantFrom(
  ...[
    "/",
    "//",
    "/..",
    "/../..",
    "%00",
    "%ff",
    "%2e%2e/",
    ".rsc",
    ".json",
    "\\",
    ";a=b",
    "#x",
    "?",
    "?_rsc=x",
  ],
  ...[
    "?check&check",
    "/%5b%5d",
    "/[id]",
    "/..%2f..%2fetc",
    `/${"a/".repeat(500)}`,
    "?id[]=1",
    "?closed=%F0%28%8C",
  ],
  ...[".segments/_tree.segment.rsc", "?__nextDefaultLocale=x", "?nxtPwalkthrough=x", "?__nextppronly=1"],
);

function cutIn([at, path, part]: [number, string, string]): string {
  return path.slice(0, at) + part + path.slice(at);
}

/** Origins that browsers send, and some that none sends. */
const fetchMetadata = fc.constantFrom(
  ...[
    "same-origin",
    "same-site",
    "cross-site",
    "none",
    "navigate",
    "no-cors",
    "document",
    "iframe",
    "empty",
    "?1",
  ],
  ...["SAME-ORIGIN", "same-origin, cross-site", "same-origin;a=b", '"same-origin"', "", "null", "\0"],
);

/** Headers that Next, Node or a proxy may give a special meaning. */
const oddHeader: fc.Arbitrary<Pair> = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      ...[
        "RSC",
        "Next-Action",
        "Next-Url",
        "Next-Router-State-Tree",
        "Next-Router-Prefetch",
        "Purpose",
        "Range",
      ],
      ...[
        "Next-Router-Segment-Prefetch",
        "Next-HMR-Refresh",
        "x-middleware-subrequest",
        "x-nextjs-data",
        "TE",
      ],
      ...[
        "x-matched-path",
        "x-invoke-path",
        "x-invoke-status",
        "x-invoke-error",
        "x-invoke-output",
        "Upgrade",
      ],
      ...[
        "x-prerender-revalidate",
        "x-next-cache-tags",
        "x-now-route-matches",
        "x-middleware-rewrite",
        "Expect",
      ],
      ...[
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-forwarded-host",
        "forwarded",
        "x-onward-client",
        "Connection",
      ],
      ...["Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "User-Agent"],
      ...["Sec-Fetch-Site", "Sec-Fetch-Mode", "Content-Security-Policy", "Content-Encoding", "Authorization"],
      ...["x-http-method-override", "x-original-url", "x-rewrite-url", "Sec-Purpose", "Trailer", "Referer"],
    ),
    fc.oneof(
      oddText,
      fc.constantFrom("1", "0", "GET", "websocket", "h2c", "100-continue", "bytes=0-", "gzip, br"),
    ),
  ),
  fc.tuple(fc.string({ unit: fc.constantFrom(..."abc-XYZ019"), minLength: 1 }), inHead),
  fc.tuple(
    fc.constantFrom("Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Sec-Fetch-User"),
    fetchMetadata,
  ),
);

/** A head that is about as long as allowed, or far longer; in one header, or in many. */
const longHead: fc.Arbitrary<Pair[]> = fc.oneof(
  fc
    .constantFrom(8_000, 15_000, 17_000, 70_000, 300_000)
    .map((length): Pair[] => [["X-Long", "a".repeat(length)]]),
  fc
    .constantFrom(100, 1_500, 2_500, 20_000)
    .map((count) => Array.from({ length: count }, (_, at): Pair => [`X-${at}`, "a"])),
  fc.constantFrom(100, 3_000).map((count): Pair[] => [["Cookie", "a=b; ".repeat(count)]]),
);

const oddCookie = fc.oneof(
  fc.constantFrom("=", ";;;", "a", "__Host-onward", "__Host-onward=", "__Host-onward-visitor=;", "a=b;c"),
  fc
    .tuple(
      fc.constantFrom(
        ...[
          "__Host-onward",
          "__Host-onward-visitor",
          "__Host-time-zone",
          "onward-time-zone",
          "onward-search",
          "__Host-search",
        ],
        ...[
          "onward-new-link",
          "__Host-new-link",
          "onward-unsaved",
          "__Host-unsaved",
          "onward-settled.x",
          "__proto__",
          "__Host-onward-challenge",
          "onward-access",
        ],
      ),
      fc.oneof(
        inHead,
        fc.constantFrom("Mars/Phobos", "../../etc/localtime", "UTC; UTC", "Asia/Kathmandu%00"),
      ),
    )
    .map(([key, value]) => `${key}=${value}`),
);

/** The declared length. */
const length = fc.oneof(
  { weight: 20, arbitrary: fc.constant((bytes: number) => [`Content-Length: ${bytes}`]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (bytes: number) => [`Content-Length: ${bytes + 10}`],
      () => ["Content-Length: -1"],
      () => ["Content-Length: 99999999999999999999"],
      () => ["Content-Length: 5", "Content-Length: 6"],
      (bytes: number) => ["Transfer-Encoding: chunked", `Content-Length: ${bytes}`],
      () => ["Transfer-Encoding: chunked"],
      () => ["Transfer-Encoding: gzip"],
      () => [],
    ),
  },
);

/** The declared origin: mostly this site; `null` is what browsers send behind a proxy that hides referrers. */
function from({ origin }: Known): fc.Arbitrary<Pair[]> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constant<Pair[]>([["Origin", origin]]) },
    { weight: 1, arbitrary: oddText.map((odd): Pair[] => [["Origin", odd]]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("null", origin, "", `${origin}, null`), fetchMetadata)
        .map(([said, site]): Pair[] => [
          ["Origin", said],
          ["Sec-Fetch-Site", site],
        ]),
    },
  );
}

/** One request in bytes: mostly readable, from this site, and from somebody with a session, so that it gets far in. */
export function strangeRequest(known: Known): fc.Arbitrary<Buffer> {
  const often = (value: string, others: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 30, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others });
  return fc
    .record({
      method,
      target: target(known),
      host: often(known.host, oddText),
      from: from(known),
      cookie: fc.oneof(
        { weight: 5, arbitrary: fc.constant(known.cookie) },
        { weight: 1, arbitrary: fc.constant("") },
        { weight: 3, arbitrary: fc.array(oddCookie, { maxLength: 4 }).map((some) => some.join("; ")) },
      ),
      headers: fc.oneof(
        { weight: 30, arbitrary: fc.array(oddHeader, { maxLength: 4 }) },
        { weight: 1, arbitrary: longHead },
      ),
      body,
      length,
      end: often("\r\n", fc.constantFrom("\n", "\r", "", " \r\n")),
    })
    .map((one) => {
      const isRead = one.method === "GET" || one.method === "HEAD";
      const sent = isRead ? "" : one.body.bytes;
      const bytes = Buffer.from(sent, "utf8");
      const lines = [
        `${one.method} ${one.target} HTTP/1.1`,
        `Host: ${one.host}`,
        ...one.from.map(([key, value]) => `${key}: ${value}`),
        `Cookie: ${one.cookie}`,
        ...one.headers.map(([key, value]) => `${key}: ${value}`),
        ...(isRead ? [] : [`Content-Type: ${one.body.type}`, ...one.length(bytes.length)]),
        "Connection: close",
      ];
      return Buffer.concat([Buffer.from(`${lines.join(one.end)}${one.end}${one.end}`, "utf8"), bytes]);
    });
}
