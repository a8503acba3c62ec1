// Anything between a browser and Onward may answer instead of it. A few times in the normal run; `npm run faults`
// does it as often as docs/reliability.md says.
import { routes } from "@/lib/routes";
import { report, times } from "../faults/times";
import { type Between, type RawAnswer, startBetween } from "./between";
import { expect, helpersAreThere, type Page, test } from "./onward";
import { makeStarted } from "./walkthroughs";

const label = "Which sentence keeps coming back?";
const key = "reframe/thought";
const networkNote = /net::ERR_|status of \d{3}/;
const instead =
  "Not saved yet: something between you and Onward answered instead. Your text is on this device. Onward will try again by itself.";

const line = (page: Page) => page.getByLabel(label, { exact: true });
const savedLine = (page: Page) => page.locator("form").getByRole("status");

function draftsIn(page: Page): Promise<number> {
  return page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("draft:")).length);
}

/** What the server has, as shown to a browser without any draft. */
async function savedText(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  return /<textarea[^>]*\sname="thought"[^>]*>([^<]*)</.exec(html)?.[1] ?? "";
}

async function openStep(page: Page, between: Between, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(between.url + path);
  await helpersAreThere(page);
}

/** Types while something else answers, and then lets the saves through. */
async function typeThrough(page: Page, between: Between, text: string, answer: Between["answers"]) {
  const before = between.count;
  between.answers = answer;
  await line(page).fill(text);
  await expect(async () => {
    await page.clock.runFor(1_000);
    expect(between.count).toBeGreaterThan(before);
    expect(await savedLine(page).textContent()).toBe(instead);
  }).toPass({ intervals: [20] });
  expect(await draftsIn(page)).toBe(1);
  between.answers = undefined;
  await expect(async () => {
    await page.clock.runFor(10_000);
    expect(await savedLine(page).textContent()).toMatch(/^Saved at/);
  }).toPass({ intervals: [20] });
  await expect.poll(() => draftsIn(page)).toBe(0);
  await expect(line(page)).toHaveValue(text);
}

const page404 = "<!DOCTYPE html><h1>404 Not Found</h1><p>nginx</p>";
const old = JSON.stringify({ revision: 4, savedAt: "2026-11-22T16:00:00Z" });

const named: readonly [string, RawAnswer][] = [
  ["a proxy's own 404", { status: 404, type: "text/html", body: page404 }],
  ["a captive portal's 200", { status: 200, type: "text/html", body: "<h1>Welcome to the hotel</h1>" }],
  ["a gateway's 502", { status: 502, type: "text/html", body: "<h1>502 Bad Gateway</h1>" }],
  ["a redirect to a sign-in", { status: 302, location: routes.help(), body: "" }],
  ["an Onward of another version", { status: 200, type: "application/json", body: old }],
  ["a firewall's 413", { status: 413, type: "text/plain", body: "Too large" }],
];

for (const [who, answer] of named)
  test(`somebody whose save is answered by ${who} keeps the draft, is told, and is saved later`, async ({
    page,
    onward,
    watch,
  }) => {
    watch.expects(networkNote);
    const between = await startBetween(onward.url);
    const path = routes.step(await makeStarted(onward.url), key);
    await openStep(page, between, path);
    await typeThrough(page, between, `Typed against ${who}`, () => answer);
    expect(await savedText(onward.url + path)).toContain("Typed against");
    await page.close();
    await between.close();
  });

const statuses = [
  200, 201, 202, 204, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412,
  413, 415, 418, 421, 422, 423, 425, 428, 429, 431, 451, 500, 501, 502, 503, 504, 507, 511,
] as const;
const types = ["application/json", "text/html", "text/plain", "application/problem+json", undefined] as const;
const kinds = [
  "saved",
  "stale",
  "not-found",
  "signed-out",
  "somebody-else",
  "too-large",
  "unreadable",
] as const;

/** Bodies that are not the response to this save, some of them different by one word only. */
const bodies: readonly ((save: URLSearchParams, turn: number) => string)[] = [
  () => "",
  () => page404,
  () => "{}",
  () => "null",
  () => old,
  () => `{"kind":"saved","savedAt":"2026-11-22T16:00:00Z"`,
  (_save, turn) => JSON.stringify({ kind: kinds[turn % kinds.length], savedAt: "2026-11-22T16:00:00Z" }),
  (save, turn) => almost(save, turn, { sequence: String(Number(save.get("sequence")) - 1) }),
  (save, turn) => almost(save, turn, { writer: "6f1c1f0e-8a52-4b6f-9a55-1d6a1a0f8a11" }),
  (save, turn) => almost(save, turn, { kind: "deleted" }),
];

function almost(save: URLSearchParams, turn: number, wrong: object): string {
  const echo = { writer: save.get("writer"), sequence: save.get("sequence") };
  return JSON.stringify({ kind: kinds[turn % kinds.length], savedAt: new Date(), ...echo, ...wrong });
}

test("nothing that answers in Onward's place is taken for Onward's response", async ({
  page,
  onward,
  watch,
}) => {
  const all = statuses.flatMap((status) =>
    types.flatMap((type) => bodies.map((body) => ({ status, type, body }))),
  );
  const count = times(400, 12);
  watch.expects(networkNote);
  const between = await startBetween(onward.url);
  const path = routes.step(await makeStarted(onward.url), key);
  await openStep(page, between, path);
  // In strides coprime to their number, so that a few are of every kind.
  for (let turn = 0; turn < count; turn++) {
    const { status, type, body } = all[(turn * 163) % all.length] ?? {
      status: 404,
      type: undefined,
      body: () => "",
    };
    await typeThrough(page, between, `Typed ${turn}`, (save) => ({
      status,
      type,
      ...(status >= 300 && status < 400 && { location: routes.home() }),
      body: status === 204 ? "" : body(save, turn),
    }));
    if (turn % 20 === 19 || turn === count - 1)
      expect(await savedText(onward.url + path)).toBe(`Typed ${turn}`);
  }
  report(`answers that are not Onward's, in Chromium: ${count} of ${count} drafts kept, and saved later`);
  await page.close();
  await between.close();
});
