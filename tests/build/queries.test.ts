import { beforeAll, expect, it } from "vitest";
import { emptyHome, type Page, pages, visit } from "./pages";
import { type Seed, seed } from "./seed";
import { type RunningServer, startServer } from "./server";

// A page that asks once for each row is fast on a developer's machine and slow after a year of use.

const few = 3;
const many = 60;
let server: RunningServer;
const counted: { empty: number; few: Map<string, number>; many: Map<string, number> } = {
  empty: -1,
  few: new Map(),
  many: new Map(),
};

async function countQueries(page: Page, seeded: Seed): Promise<number> {
  const before = server.queries().length;
  await (await visit(server.url, page, seeded)).arrayBuffer();
  return server.queries().length - before;
}

async function countAll(seeded: Seed): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(page.name, await countQueries(page, seeded));
  return counts;
}

beforeAll(async () => {
  server = await startServer();
  return server.stop;
});

beforeAll(async () => {
  counted.empty = await countQueries(emptyHome, { walkthrough: "", item: "", evidence: "" });
  const seeded = await seed(server.url, few);
  counted.few = await countAll(seeded);
  await seed(server.url, many, seeded, few);
  counted.many = await countAll(seeded);
});

it("the empty first page asks the database as often as recorded", () => {
  expect(counted.empty).toBe(emptyHome.queries);
});

it.each(pages)(
  "$name asks the database as often as recorded, with few walkthroughs and with many",
  (page) => {
    expect({ few: counted.few.get(page.name), many: counted.many.get(page.name) }).toEqual({
      few: page.queries,
      many: page.queries,
    });
  },
);
