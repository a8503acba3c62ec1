// What holds for every response, whoever makes it: Next, a route, the gateway, or Node itself.
import { request } from "node:http";
import { beforeAll, describe, expect, it } from "vitest";
import { exporters } from "@/lib/exports";
import { routes } from "@/lib/routes";
import { type Seed, seed } from "./seed";
import { type RunningServer, startServer } from "./server";

type Asked = { name: string; path: string; method?: string; headers?: Record<string, string> };
type Answer = { status: number; headers: Headers; bytes: number };

const form = { "Content-Type": "application/x-www-form-urlencoded" };
const statics = /(?:href|src)="(\/_next\/static\/[^"?]+)/g;

let server: RunningServer;
let seeded: Seed;
const answers = new Map<string, Answer>();

/** Raw, because `fetch` sets the host and some headers itself. */
function ask({ path, method = "GET", headers = {} }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        const lines = Object.entries(response.headersDistinct).map(
          ([name, values = []]): [string, string] => [name, values.join(", ")],
        );
        resolve({ status: response.statusCode ?? 0, headers: new Headers(lines), bytes });
      });
    });
    sent.on("error", reject).end();
  });
}

async function everyKind(): Promise<Asked[]> {
  const own = { Origin: server.url, ...form };
  const hub = routes.hub(seeded.walkthrough);
  const html = await (await fetch(server.url + routes.home())).text();
  const built = [...html.matchAll(statics)].map(([, path = ""]) => path);
  const ends = (end: string) => built.find((path) => path.endsWith(end)) ?? "";
  return [
    { name: "page", path: routes.home() },
    { name: "page without its slash", path: `${hub}/` },
    { name: "missing page", path: "/nothing" },
    { name: "missing walkthrough", path: routes.hub("nobody") },
    { name: "data of a page", path: hub, headers: { RSC: "1" } },
    { name: "shared page", path: routes.shared(seeded.token) },
    { name: "stage that goes on", path: routes.stage(seeded.walkthrough, "accept") },
    { name: "health", path: "/health" },
    ...Object.keys(exporters).map((file) => ({ name: file, path: routes.export(seeded.walkthrough, file) })),
    { name: "item.ics", path: routes.itemCalendar(seeded.walkthrough, seeded.item) },
    { name: "onward.json", path: routes.exportData() },
    { name: "onward.zip", path: routes.archive() },
    { name: "missing file", path: routes.export(seeded.walkthrough, "nothing.pdf") },
    { name: "script", path: ends(".js") },
    { name: "style", path: ends(".css") },
    { name: "font", path: ends(".woff2") },
    { name: "missing script", path: "/_next/static/chunks/nothing.js" },
    ...[
      "icon.svg",
      "app.webmanifest",
      "app/icon-192.png",
      "plain.css",
      "sw.js",
      "onward-data.schema.json",
    ].map((file) => ({
      name: file,
      path: `/${file}`,
    })),
    {
      name: "form that is none",
      path: routes.save(seeded.walkthrough, "start"),
      method: "POST",
      headers: own,
    },
    {
      name: "autosave that is none",
      path: routes.save(seeded.walkthrough, "start"),
      method: "PUT",
      headers: own,
    },
    { name: "write to a page", path: hub, method: "POST", headers: own },
    { name: "read of what is only written", path: routes.addEvidence() },
    { name: "other host", path: "/", headers: { Host: "evil.example" } },
    { name: "other site", path: "/", headers: { "Sec-Fetch-Site": "cross-site" } },
    { name: "other method", path: "/", method: "TRACE" },
    { name: "too much", path: hub, method: "POST", headers: { ...own, "Content-Length": "4194305" } },
    { name: "bad escape", path: "/%ff" },
    { name: "part that a file has not", path: "/icon.svg", headers: { Range: "bytes=999999-" } },
    { name: "version that a file has not", path: "/icon.svg", headers: { "If-Match": '"other"' } },
    {
      name: "offer of HTTP/2",
      path: "/health",
      headers: { Connection: "Upgrade, HTTP2-Settings", Upgrade: "h2c", "HTTP2-Settings": "AAMAAABk" },
    },
    { name: "not a header", path: "/", headers: { "Transfer-Encoding": "gzip" } },
  ];
}

beforeAll(async () => {
  server = await startServer();
  seeded = await seed(server.url, 1);
  for (const asked of await everyKind()) answers.set(asked.name, await ask(asked));
  return server.stop;
});

describe("every response", () => {
  const faults = (isRight: (answer: Answer) => boolean) =>
    [...answers]
      .filter(([, answer]) => !isRight(answer))
      .map(([name, { status, headers }]) => ({ name, status, headers: Object.fromEntries(headers) }));
  const says = (name: string, pattern: RegExp) => (answer: Answer) =>
    pattern.test(answer.headers.get(name) ?? "");

  it("is checked: all kinds are there, and no expected one is missing", () => {
    const statuses = Object.fromEntries([...answers].map(([name, { status }]) => [name, status]));
    process.stdout.write(`${JSON.stringify(statuses)}\n`);
    expect(answers.size).toBeGreaterThan(30);
    for (const name of ["script", "style", "font", "icon.svg", "plan.pdf", "shared page"])
      expect(statuses[name], name).toBe(200);
  });

  it("to a request that offers another protocol is the usual one", () => {
    expect(answers.get("offer of HTTP/2")?.status).toBe(200);
  });

  it("is whole, whichever part or version was asked for", () => {
    const whole = answers.get("icon.svg");
    for (const name of ["part that a file has not", "version that a file has not"])
      expect(answers.get(name), name).toMatchObject({ status: 200, bytes: whole?.bytes });
  });

  it("states its type, and for text its encoding", () => {
    const typed = says(
      "content-type",
      /^(text\/[\w-]+|[\w/-]+(\+|\/)xml); ?charset=utf-8$|^(?!text\/|.*xml)[\w/+.-]+(;.*)?$/i,
    );
    expect(faults((answer) => answer.bytes === 0 || typed(answer))).toEqual([]);
  });

  it("cannot be taken for another type, or framed", () => {
    expect(faults(says("x-content-type-options", /^nosniff$/))).toEqual([]);
    expect(
      faults(
        says(
          "content-security-policy",
          /^default-src 'none';.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
        ),
      ),
    ).toEqual([]);
    expect(faults(says("cross-origin-resource-policy", /^same-origin$/))).toEqual([]);
    expect(faults(says("referrer-policy", /^(same-origin|no-referrer)$/))).toEqual([]);
  });

  it("can be read by no other site, and reveals nothing of what is behind it", () => {
    const telling = /^(access-control-|server$|x-powered-by$)/;
    expect(faults(({ headers }) => ![...headers.keys()].some((name) => telling.test(name)))).toEqual([]);
  });

  it("is stored by no cache, unless it is the same for everybody", () => {
    const shared =
      /^(script|style|font|missing script|icon\.svg|app\.webmanifest|app\/icon-192\.png|plain\.css|sw\.js|onward-data\.schema\.json|(part|version) that a file has not)$/;
    const isPrivate = [...answers].filter(([name]) => !shared.test(name));
    expect(
      isPrivate
        .filter(([, { headers }]) => !headers.get("cache-control")?.includes("no-store"))
        .map(([name]) => name),
    ).toEqual([]);
  });
});
