// No write from a page of another site is carried out: every one in the access matrix, sent with its owner's cookies
// and with only its origin wrong.
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../browser/ask";
import { lines, pathOf } from "./lines";
import { anonymousOwner, type Owner } from "./person";
import { rows } from "./rows";
import { hostedServers } from "./servers";
import { makeThings, type Things } from "./things";

const writes = lines.filter(({ method }) => method === "POST" || method === "PUT");

/** Origins that a browser, or anything else, may claim, other than this site. */
function elsewhere(url: string): Record<string, string>[] {
  const { port } = new URL(url);
  return [
    {},
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "cross-site", Origin: url },
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" },
    { "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    { Origin: "null", "Sec-Fetch-Site": "same-site" },
    { Origin: "null", "Sec-Fetch-Site": "none" },
    { Origin: "null", "Sec-Fetch-Site": "same-origin, same-site" },
    { Origin: "" },
    { Origin: url.replace("localhost", "127.0.0.1") },
    { Origin: url.replace(port, String(Number(port) - 1)) },
    { Origin: url.replace("http:", "https:") },
    { Referer: `${url}/` },
  ];
}

describe.each(hostedServers)("on $name", (running) => {
  let owner: Owner;
  let things: Things;
  beforeAll(async () => {
    owner = await anonymousOwner(running.url);
    things = await makeThings(running, owner, "Mine");
  });

  it.each(writes)("$method $route is refused from anywhere else", async ({ method, route, guard }) => {
    const before = await rows(running);
    const body = guard.body?.(things);
    const text = body instanceof URLSearchParams ? body.toString() : "";
    const { host } = new URL(running.url);
    await Promise.all(
      elsewhere(running.url).map(async (headers) => {
        const sent = { Cookie: owner.cookie(), Host: host, ...form, ...headers };
        const { status } = await ask(running.url, pathOf(route, things), {
          method,
          headers: sent,
          body: text,
        });
        expect([headers, status]).toEqual([headers, 403]);
      }),
    );
    expect(await rows(running)).toEqual(before);
  });
});

const form = { "Content-Type": "application/x-www-form-urlencoded" };
