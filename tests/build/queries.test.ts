import { beforeAll, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { startHost } from "./host";
import { type BuiltPage, emptyHome, hostedPages, pages, visit } from "./pages";
import { nothing, type Seed, seed } from "./seed";
import { type RunningServer, startServer } from "./server";

// A page that queries once per row is fast on a developer's machine and slow after a year of use.

const few = 3;
/** More than any list shows of them. */
const many = 40;
let server: RunningServer;
const counted: { empty: number; few: Map<string, number>; many: Map<string, number> } = {
  empty: -1,
  few: new Map(),
  many: new Map(),
};

/** The list of walkthroughs during a search. */
const searched: BuiltPage = {
  name: "all walkthroughs, searched",
  route: "/walkthroughs",
  path: () => routes.found(),
  // The walkthroughs, their answers, their plans, the library.
  queries: 4,
};

async function countQueries(page: BuiltPage, seeded: Seed, cookie = ""): Promise<number> {
  const before = server.queries().length;
  const text = await (await visit(server.url, page, seeded, cookie)).text();
  if (cookie !== "" && !text.includes("<mark")) throw new Error("Nothing was found.");
  return server.queries().length - before;
}

async function countAll(seeded: Seed): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(page.name, await countQueries(page, seeded));
  counts.set(searched.name, await countQueries(searched, seeded, await searchFor("saw through")));
  return counts;
}

/** The cookie that a posted search sets. */
async function searchFor(words: string): Promise<string> {
  const reply = await fetch(server.url + routes.searchWalkthroughs(), {
    method: "POST",
    body: new URLSearchParams({ words }),
    headers: { origin: server.url },
    redirect: "manual",
  });
  return reply.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
}

beforeAll(async () => {
  server = await startServer();
  return server.stop;
});

beforeAll(async () => {
  counted.empty = await countQueries(emptyHome, nothing);
  const seeded = await seed(server.url, few);
  counted.few = await countAll(seeded);
  await seed(server.url, many, seeded, few);
  counted.many = await countAll(seeded);
});

const onHost = { few: new Map<string, number>(), many: new Map<string, number>() };

beforeAll(async () => {
  const host = await startHost();
  async function count(counts: Map<string, number>): Promise<void> {
    for (const page of hostedPages) {
      const before = host.queries().length;
      await (await host.visit(page)).text();
      counts.set(page.name, host.queries().length - before);
    }
  }
  await count(onHost.few);
  await host.grow();
  await count(onHost.many);
  await host.stop();
});

it.each(hostedPages)(
  "$name makes the recorded number of queries on a host, with little to list and with much",
  (page) => {
    expect({ few: onHost.few.get(page.name), many: onHost.many.get(page.name) }).toEqual({
      few: page.queries,
      many: page.queries,
    });
  },
);

it("the empty first page makes the recorded number of queries", () => {
  expect(counted.empty).toBe(emptyHome.queries);
});

it.each([...pages, searched])(
  "$name makes the recorded number of queries, with few walkthroughs and with many",
  (page) => {
    expect({ few: counted.few.get(page.name), many: counted.many.get(page.name) }).toEqual({
      few: page.queries,
      many: page.queries + (page.further ?? 0),
    });
  },
);
