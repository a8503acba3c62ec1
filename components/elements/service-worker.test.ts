import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Listen = (event: object) => void;

const origin = location.origin;
const shell = `<h1>There is no connection</h1><li data-kept="form">@name</li>`;
let listeners: Map<string, Listen>;

/** As much of it as the service worker uses. */
function cacheOf(files: Readonly<Record<string, string>>) {
  const kept = new Map(Object.entries(files));
  return {
    keys: async () => [...kept.keys()].map((path) => new Request(origin + path)),
    match: async (address: string) => {
      const text = kept.get(address.replace(origin, ""));
      return text === undefined ? undefined : new Response(text);
    },
  };
}

beforeEach(async () => {
  listeners = new Map();
  const cache = cacheOf({ "/help": "Help", "/offline": shell, "/_next/static/a.css": "a" });
  vi.stubGlobal("self", {
    addEventListener: (name: string, listen: Listen) => listeners.set(name, listen),
    registration: { navigationPreload: {} },
  });
  vi.stubGlobal("caches", { open: async () => cache, keys: async () => [] });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("No connection")));
  vi.resetModules();
  await import("./service-worker");
  // The cache keeps its content.
  await vi.waitFor(async () => expect(await answerTo({ path: "/_next/static/a.css" })).toBe("a"));
});

afterEach(() => void vi.unstubAllGlobals());

type Asked = { path: string; method?: string; mode?: string; destination?: string; referrer?: string };

/** Its response; undefined if it leaves the request to the browser. */
async function askFor({ path, method = "GET", mode = "no-cors", destination = "", referrer = "" }: Asked) {
  let answer: Promise<Response> | undefined;
  const url = new URL(path, origin).href;
  const text = async () => "intent=continue";
  const preloadResponse = Promise.reject(new TypeError("No connection"));
  preloadResponse.catch(() => undefined);
  listeners.get("fetch")?.({
    request: { url, method, mode, destination, referrer, clone: () => ({ text }) },
    preloadResponse,
    respondWith: (given: Promise<Response>) => {
      answer = given;
    },
    waitUntil: () => undefined,
  });
  return await answer;
}

async function answerTo(asked: Asked) {
  return (await askFor(asked))?.text();
}

const visit = { mode: "navigate", destination: "document" } as const;
const id = "5f0c2a7e-5d0f-4b6e-9d52-3c1f6d0b8a11";

it.each<[string, Asked]>([
  ["a file that it does not keep", { path: "/_next/static/b.css" }],
  ["what a script asks for", { path: "/walkthroughs", mode: "cors" }],
  ["an autosave", { path: `/walkthroughs/${id}/start/save`, method: "PUT", mode: "cors" }],
  ["a page in a frame", { path: "/", mode: "navigate", destination: "iframe" }],
  ["a form in a frame", { path: "/evidence/add", method: "POST", mode: "navigate", destination: "iframe" }],
  [
    "a form of another site",
    { path: "/evidence/add", method: "POST", referrer: "https://elsewhere.example/", ...visit },
  ],
  ["another place", { path: "https://elsewhere.example/", ...visit }],
])("it leaves %s to the browser", async (_what, asked) => {
  expect(await answerTo(asked)).toBeUndefined();
});

it("offline it answers a visit with the help page or the offline page, and never with an error", async () => {
  expect(await answerTo({ path: "/help", ...visit })).toBe("Help");
  for (const path of ["/", "/help/", `/walkthroughs/${id}/accept/before`, "/data/onward.zip"])
    expect(await answerTo({ path, ...visit })).toBe("<h1>There is no connection</h1>");
});

it.each([
  "/evidence/add",
  "/walkthroughs/search",
  `/walkthroughs/${id}/plan/${id}/save`,
  "/account/delete/confirm",
])(
  "offline it redirects a form sent to %s back to its page, which says that it was not sent",
  async (path) => {
    const referrer = `${origin}/here?asked`;
    const answer = await askFor({ path, method: "POST", referrer, ...visit });
    expect([answer?.status, answer?.headers.get("location")]).toEqual([303, `${referrer}#not-sent`]);
  },
);
