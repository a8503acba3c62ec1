// Read-only links, from the machine of somebody who has nothing but the link.
import { randomBytes } from "node:crypto";
import { DatabaseSync } from "@photostructure/sqlite";
import pg from "pg";
import { routes } from "@/lib/routes";
import { findStep } from "@/lib/stages";
import { ask } from "./ask";
import { lookAt, lookOver } from "./look-over";
import { apart, expect, notFoundNote, test } from "./onward";
import { closedTokens, disguises, otherPaths } from "./share-tries";
import { expectTitle, follow, press } from "./walker";
import {
  comeInWith,
  fillStep,
  type Made,
  makeFilled,
  makeShare,
  makeStarted,
  planItems,
  post,
} from "./walkthroughs";

// A link opens on other machines only if Onward accepts other machines.
test.use({ isOpen: true });

const nothing = "There is nothing to read here";
let made: Made;

test.beforeAll(async ({ onward, owner }) => {
  comeInWith(onward.url, owner);
  made = await makeFilled(onward.url);
  await fillStep(
    onward.url,
    made.id,
    "accept/reason",
    { message: "We regret to inform you" },
    findStep("accept/reason")?.fields ?? {},
    1,
  );
});

/** Waiting for days would take too long. */
async function expire(database: string, share: string): Promise<void> {
  const sql = `UPDATE "Share" SET "endsAt" = "createdAt" WHERE "id" = '${share}'`;
  if (database.startsWith("file:")) {
    const file = new DatabaseSync(database.slice("file:".length), { timeout: 5_000 });
    file.exec(sql);
    file.close();
    return;
  }
  const client = new pg.Client(database);
  await client.connect();
  await client.query(sql);
  await client.end();
}

function learn(url: string, walkthrough: string, learning: string, revision: number): Promise<void> {
  const key = "reflect/learned";
  return fillStep(url, walkthrough, key, { learning }, findStep(key)?.fields ?? {}, revision);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody shares what they choose, and sees how often it was read, until they end it", async ({
      page,
      browser,
      onward,
      isHosted,
      watch,
    }) => {
      watch.expects(notFoundNote);
      const { id } = await makeFilled(onward.url, { first: false });
      await page.goto(routes.hub(id));
      await follow(page, "Share a page");
      await expectTitle(page, "Share a page");
      await page.getByLabel("What would you like from them?").fill("Which one\nwould you begin with?");
      for (const part of ["Accept the outcome", "Ask for feedback", "Reflect on the experience", "The plan"])
        await page.getByLabel(part, { exact: true }).check();
      await press(page, "Make the link");
      const link = await page.getByLabel("The link").inputValue();
      expect(link).toMatch(new RegExp(`^${onward.url}/share/[\\w-]{43}$`));
      await expect(page.getByText("This link opens on this machine alone")).toHaveCount(isHosted ? 0 : 1);

      // The owner's own view, a HEAD request, and a browser's prefetch are not views.
      await page.goto(link);
      await expectTitle(page, "Looking back on an application");
      await page.request.head(link, { headers: { Cookie: "" } });
      await ask(onward.url, new URL(link).pathname, { headers: { "Sec-Purpose": "prefetch;prerender" } });

      const context = await browser.newContext({ javaScriptEnabled });
      watch.over(context);
      const stranger = await context.newPage();
      const first = "Learned at first";
      await learn(onward.url, id, first, 1);
      await stranger.goto(link);
      await expectTitle(stranger, "Looking back on an application");
      const article = stranger.getByRole("article");
      await expect(article.getByRole("heading", { level: 2 })).toHaveText([
        "What I’d like from you:",
        "Accept the outcome",
        "Ask for feedback",
        "Reflect on the experience",
        "The plan",
      ]);
      await expect(article).toContainText("Which one\nwould you begin with?", { useInnerText: true });
      await expect(article).toContainText("Write to Ms Okafor and thank her");
      await expect(article).toContainText(first);
      for (const hidden of ["Harbour Press", "Dear ", "We regret", "out of 10"])
        await expect(article).not.toContainText(hidden);
      const links = stranger.getByRole("link");
      await expect(links).toHaveText(["Skip to the page", /^Get help now/]);
      await expect(stranger.getByRole("button")).toHaveCount(0);
      await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex.*noarchive/);
      await expect(stranger.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
      expect(await context.cookies()).toEqual([]);

      await learn(onward.url, id, "Learned meanwhile", 2);
      await stranger.reload();
      await expect(article).toContainText("Learned meanwhile");
      await expect(article).not.toContainText(first);

      await page.goto(routes.shares());
      const entry = page.getByRole("listitem").filter({ hasText: "Which one" }).first();
      await expect(entry).toContainText(/Open until .* · Opened 2 times, last on /);
      await press(page, /^End it now ?: Accept the outcome/);
      await expect(page).toHaveURL(onward.url + routes.shares());
      await expect(entry).toContainText("You ended it on ");
      expect((await stranger.reload())?.status()).toBe(404);
      await expectTitle(stranger, nothing);
      await context.close();
      await press(page, /^Take it off the list/);
      await expectTitle(page, "Pages you share");
      await expect(page.getByText("Which one")).toHaveCount(0);
    });
  });
}

test("somebody who lost a link makes a new one, and the lost one opens nothing", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(notFoundNote);
  const lost = await makeShare(onward.url, made.id, ["worth"], [["also", "names"]]);
  await page.goto(routes.share(made.id));
  await expect(page.getByLabel("The link")).toHaveCount(0);
  await press(page, /^Replace this link ?: Reinforce your self-worth/);
  const link = await page.getByLabel("The link").inputValue();
  expect(link).not.toContain(lost.token);
  const behind = await page.request.get(page.url(), { headers: { "X-Forwarded-Proto": "https" } });
  expect(await behind.text()).toContain(link.replace("http:", "https:"));
  expect((await page.goto(routes.shared(lost.token)))?.status()).toBe(404);
  expect((await page.goto(link))?.status()).toBe(200);
  await page.goto(routes.sharePreview(made.id, lost.id));
  await expect(page.getByText("This is what someone sees who has the link.")).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Reinforce your self-worth");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody reads what is wrong with their choices, and all of them are still selected", async ({
      page,
    }) => {
      await page.goto(routes.share(made.id));
      const wish = page.getByLabel("What would you like from them?");
      await wish.fill("Please read it slowly");
      await page.getByLabel("Feelings").check();
      await page.getByRole("radio", { name: "Until a day that you choose" }).check();
      await press(page, "Make the link");
      const summary = page.getByRole("region", { name: "There are a few things to look at" });
      await expect(summary).toBeFocused();
      await expect(summary).toContainText("No link is made yet. What you chose is still here.");
      await expect(summary.getByRole("link")).toHaveText([
        "Choose at least one part to show.",
        "Choose a last day within 90 days from today.",
      ]);
      if (javaScriptEnabled) await lookAt(page, "a share of which something is off");
      await page.getByLabel("The plan", { exact: true }).check();
      await page.getByRole("radio", { name: "30 days" }).check();
      await page.getByLabel("The plan", { exact: true }).uncheck();
      await press(page, "Make the link");
      const one = page.getByRole("region", { name: "There is one thing to look at" });
      await expect(one).toBeFocused();
      await expect(wish).toHaveValue("Please read it slowly");
      await expect(page.getByLabel("Feelings")).toBeChecked();
      await expect(page.getByRole("radio", { name: "30 days" })).toBeChecked();
      await one.getByRole("link", { name: "Choose at least one part to show." }).click();
      await expect(page.getByRole("group", { name: "Which parts do they see?" })).toBeInViewport();
      await page.getByLabel("The plan", { exact: true }).check();
      await press(page, "Make the link");
      await expect(page.getByLabel("The link")).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  });

test("somebody is offered the parts that hold something, and nothing else", async ({ page, onward }) => {
  const id = await makeStarted(onward.url, { role: "Archivist" });
  await page.goto(routes.share(id));
  const parts = page.getByRole("group", { name: "Which parts do they see?" }).getByRole("checkbox");
  await expect(parts).toHaveCount(1);
  await expect(page.getByLabel("What happened", { exact: true })).toBeVisible();
  await planItems(onward.url, id, ["Call Ana"]);
  await page.reload();
  await expect(parts).toHaveCount(2);
  await expect(page.getByLabel("The plan", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Right after the interviews", { exact: true })).toHaveCount(0);
});

test("somebody can make twenty links of a walkthrough, and no more before one is taken off", async ({
  onward,
}) => {
  const { id } = await makeFilled(onward.url, { first: false });
  const chosen: [string, string][] = [
    ["parts", "plan"],
    ["until", "week"],
  ];
  const add = () => post(onward.url, routes.addShare(id), [["id", crypto.randomUUID()], ...chosen]);
  for (let count = 0; count < 20; count++) expect((await add()).status).toBe(303);
  const refused = await add();
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("This walkthrough has 20 links, those that have ended included.");
});

test("nobody learns from an invalid link whether it was ever valid", async ({ onward }) => {
  const share = () => makeShare(onward.url, made.id, ["plan"]);
  const [current, expired, revoked, renewed, taken] = [
    await share(),
    await share(),
    await share(),
    await share(),
    await share(),
  ];
  await expire(onward.database, expired.id);
  const say = (id: string, intent: string) =>
    post(onward.url, routes.saveShare(made.id, id), [["intent", intent]]);
  for (const [{ id }, intent] of [
    [revoked, "revoke"],
    [renewed, "renew"],
    [taken, "delete"],
  ] as const)
    expect((await say(id, intent)).status).toBe(303);
  const { token } = current;
  const closed = closedTokens({ current, expired, revoked, renewed, taken });
  const seen = new Map<string, string>();
  for (const [what, one] of Object.entries(closed)) {
    const path = one === "" ? "/share" : routes.shared(one);
    const { status, headers, text } = await ask(onward.url, path);
    const { date: _date, ...constant } = headers;
    const answer = JSON.stringify({ status, headers: constant, text });
    expect(status, what).toBe(404);
    expect(text, what).toContain(nothing);
    seen.set(answer, what);
  }
  expect([...seen.values()], "answers that differ").toHaveLength(1);
  expect((await ask(onward.url, routes.shared(token))).status).toBe(200);

  // A prefetch by Next's router reveals no more than the address.
  for (const more of [".segments/_tree.segment.rsc", ".segments/_full.segment.rsc"]) {
    const texts = [token, randomBytes(32).toString("base64url")].map(async (one) => {
      const { status, text } = await ask(onward.url, routes.shared(one + more));
      return `${status} ${text.replaceAll(one, "TOKEN")}`;
    });
    const [known, unknown] = await Promise.all(texts);
    expect(known, more).toBe(unknown);
  }
});

// nginx refuses such an address by itself.
test("nor from one with a NUL in it", apart, async ({ onward }) => {
  const { token } = await makeShare(onward.url, made.id, ["plan"]);
  const { status, text } = await ask(onward.url, routes.shared(`${token}%00`));
  expect(status).toBe(404);
  expect(text).toContain(nothing);
});

test("nobody gets any further with a link than to its page", apart, async ({ onward }) => {
  const { token, id } = await makeShare(onward.url, made.id, ["plan"]);
  const page = routes.shared(token);
  for (const path of otherPaths(token, made.id, id))
    for (const headers of disguises(onward.url, token)) {
      const { status, headers: answered, text } = await ask(onward.url, path, { headers });
      expect(`${path} ${status} ${answered.location}`).toBe(`${path} 303 ${routes.access()}`);
      expect(text).toBe("");
    }
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const headers = { Origin: onward.url, "Content-Type": "application/x-www-form-urlencoded" };
    const body = "intent=revoke&id=1";
    for (const path of [page, routes.saveShare(made.id, id), routes.addShare(made.id)])
      expect((await ask(onward.url, path, { method, headers, body })).status, `${method} ${path}`).toBe(
        // Nothing can be posted to the page itself, and nothing is stored here.
        method === "POST" && path !== page ? 401 : 405,
      );
  }
  // Headers that control a router lead from the shared page to nothing else either.
  for (const to of [routes.hub(made.id), routes.review(made.id), routes.walkthroughs()])
    for (const headers of [
      { "X-Original-URL": to, "X-Rewrite-URL": to, "X-Invoke-Path": to, "X-Matched-Path": to },
      { "X-Middleware-Rewrite": to, "X-Now-Route-Matches": `1=${made.id}`, "X-Invoke-Output": to },
      { "Next-Url": to, "Next-Router-Prefetch": "1", "X-Nextjs-Data": "1" },
    ] as Record<string, string>[]) {
      const { text } = await ask(onward.url, page, { headers });
      expect(text).toContain("Write to Ms Okafor and thank her");
      expect(text).not.toMatch(/See all stages|What happened|Your walkthroughs|Harbour Press/);
    }
  expect((await ask(onward.url, `${page}/`)).headers.location).toBe(page);
  expect((await ask(onward.url, `${page}?utm_source=mail&token=x`)).status).toBe(200);
  expect((await ask(onward.url, page, { method: "HEAD" })).text).toBe("");
});

test("no other owner's link is ended, renewed or made by guessing", async ({ onward, owner }) => {
  const absent = crypto.randomUUID();
  const say = (path: string, form: [string, string][]) => post(onward.url, path, form);
  expect((await say(routes.saveShare(made.id, absent), [["intent", "revoke"]])).status).toBe(404);
  expect((await say(routes.saveShare(made.id, absent), [["intent", "renew"]])).status).toBe(404);
  const form: [string, string][] = [
    ["id", crypto.randomUUID()],
    ["parts", "plan"],
    ["until", "week"],
  ];
  expect((await say(routes.addShare(absent), form)).status).toBe(404);
  expect((await say(routes.saveShare(made.id, absent), [["intent", "burn"]])).status).toBe(400);
  const { id } = await makeShare(onward.url, made.id, ["plan"]);
  const elsewhere = await makeFilled(onward.url, { first: false });
  const preview = await ask(onward.url, routes.sharePreview(elsewhere.id, id), {
    headers: { Cookie: owner },
  });
  expect(preview.status).toBe(404);
});

test("nothing is stored on the reader's device, and the page can be printed", async ({
  page,
  context,
  onward,
}) => {
  await context.clearCookies();
  const { token } = await makeShare(onward.url, made.id, ["plan"], [["wish", "Read this"]]);
  await page.goto(routes.shared(token), { waitUntil: "networkidle" });
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    stored: localStorage.length + sessionStorage.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookie: "", stored: 0, workers: 0 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Read this")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Get help now/ })).toBeHidden();
});

test("somebody finds the form, the new link and the ended ones accessible", async ({ page, onward }) => {
  const expired = await makeShare(
    onward.url,
    made.id,
    ["start", "reframe"],
    [["wish", "Unbreakable".repeat(27)]],
  );
  await expire(onward.database, expired.id);
  await page.goto(routes.share(made.id));
  await page
    .getByRole("button", { name: /^Replace this link/ })
    .first()
    .click();
  await lookOver(page, [
    { name: "share, with a new link", path: routes.share(made.id) },
    { name: "pages you share", path: routes.shares() },
    { name: "what they see", path: routes.sharePreview(made.id, expired.id) },
  ]);
});
