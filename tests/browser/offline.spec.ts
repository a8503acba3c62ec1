// Without a connection an open step continues, the following cores can be filled in, and all are saved in order. What
// is stored for that is sealed, and deleted when somebody leaves.
import { routes } from "@/lib/routes";
import { reflect } from "@/lib/stages/reflect";
import { lookAt } from "./look-over";
import { keptNames, openKeeping } from "./offline";
import { type BrowserContext, expect, helpersAreThere, type Page, test, workerIsThere } from "./onward";
import { expectTitle, goOn, press } from "./walker";
import { fillStep, makeStarted } from "./walkthroughs";

const well = "What is one thing that went well?";
const fact = "What did you do once, and what changed because of it?";

const wellAsked = { wentWell: reflect.steps[0].fields.wentWell };

const unsaved = /^What you wrote that isn’t saved yet is on this device\./;

/** Browser messages about requests that fail. */
const noLine = /net::ERR_/;
const waitsHere =
  "Not saved yet: no connection. Your text is on this device. Onward will save it when the connection returns.";

function savedLine(page: Page) {
  return page.locator("saved-line").getByRole("status");
}

/** The step that the service worker noted last, with what follows it. */
function noted(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("onward");
    opening.onsuccess = () => {
      const asked = opening.result.transaction("kept").objectStore("kept").get("follows");
      asked.onsuccess = () => resolve(String(asked.result).split(" ")[0] ?? "");
      opening.result.close();
    };
  });
}

/** What the server has, as shown to a browser that was never offline. */
async function saved(page: Page, id: string, key: string): Promise<string> {
  const elsewhere = await page.context().browser()?.newContext();
  const other = await elsewhere?.newPage();
  await other?.goto(new URL(routes.step(id, key), page.url()).href);
  const words = await other?.locator("textarea[data-line], textarea").first().inputValue();
  await elsewhere?.close();
  return words ?? "";
}

/** Loses the connection in a core, and writes in it. */
async function writeWithoutLine(page: Page, context: BrowserContext, id: string): Promise<void> {
  await openKeeping(page, id, "reflect/went-well");
  await context.setOffline(true);
  await page.getByLabel(well, { exact: true }).fill("I asked a good question");
}

/** Writes in one core offline, and goes on to the next. */
async function leaveOneCore(page: Page, context: BrowserContext, id: string): Promise<void> {
  await writeWithoutLine(page, context, id);
  await goOn(page);
  await expectTitle(page, "Reinforce your self-worth");
}

/** Leaves one core and is in the next, with words in both. */
async function writeTwoCores(page: Page, context: BrowserContext, id: string): Promise<void> {
  await writeWithoutLine(page, context, id);
  await expect(savedLine(page)).toHaveText(waitsHere);
  await goOn(page);
  await expectTitle(page, "Reinforce your self-worth");
  await expect(page).toHaveURL(routes.step(id, "worth/evidence"));
  await expect(savedLine(page)).toHaveText(waitsHere);
  await page.getByLabel(fact, { exact: true }).fill("I taught ten people to weld");
  await expect(savedLine(page)).toHaveText(waitsHere);
}

test("somebody goes on through two cores without a connection, and both are saved in their order", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await writeTwoCores(page, context, id);
  expect(await saved(page, id, "reflect/went-well")).toBe("");
  const puts: string[] = [];
  context.on("request", (request) => {
    if (request.method() === "PUT") puts.push(new URL(request.url()).pathname);
  });
  await context.setOffline(false);
  await expect(savedLine(page)).toHaveText(/^Saved at \d\d:\d\d$/);
  // One that failed while there was no connection yet is sent again.
  const inOrder = puts.filter((path, at) => path !== puts[at - 1]);
  expect(inOrder).toEqual([routes.save(id, "reflect/went-well"), routes.save(id, "worth/evidence")]);
  expect(await saved(page, id, "reflect/went-well")).toBe("I asked a good question");
  expect(await saved(page, id, "worth/evidence")).toBe("I taught ten people to weld");
  // Nothing of it is left in the browser, and the stage that was left counts as gone through.
  expect((await keptNames(page)).filter((name) => name.startsWith("unsent"))).toEqual([]);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await goOn(page);
  await expectTitle(page, "Revisit your search strategy");
  await page.goto(routes.hub(id));
  for (const stage of ["Reflect on the experience", "Reinforce your self-worth"])
    await expect(page.getByRole("listitem").filter({ hasText: stage })).toContainText("Answered");
});

test("somebody whose step another window changed meanwhile is shown both versions", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_|status of 409/);
  const id = await makeStarted(onward.url);
  await writeTwoCores(page, context, id);
  await fillStep(onward.url, id, "reflect/went-well", { wentWell: "From elsewhere" }, wellAsked);
  await context.setOffline(false);
  await expect(
    page.getByText("What you wrote before this step was also changed in another window"),
  ).toBeVisible();
  await expect(savedLine(page)).toHaveText(/^Saved at \d\d:\d\d$/);
  await page.getByRole("link", { name: "Look at both" }).click();
  await expect(page.getByText(/^This step was also changed in another window at \d\d:\d\d$/)).toBeVisible();
  for (const words of ["From elsewhere", "I asked a good question"])
    await expect(page.getByRole("definition").filter({ hasText: words })).toBeVisible();
});

test("somebody who opens Onward once the connection is back finds it saved, and a conflict first", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_|status of 409/);
  const id = await makeStarted(onward.url);
  await writeTwoCores(page, context, id);
  await goOn(page);
  await expectTitle(page, "Revisit your search strategy");
  await page.close();
  await fillStep(onward.url, id, "reflect/went-well", { wentWell: "From elsewhere" }, wellAsked);
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/");
  await expect(again).toHaveURL(routes.step(id, "reflect/went-well"));
  await expect(again.getByText("Both versions are kept. Which one should stand here?")).toBeVisible();
  expect(await saved(again, id, "worth/evidence")).toBe("I taught ten people to weld");
});

test("somebody who can't be led on is told so, and what is available", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await writeWithoutLine(page, context, id);
  await press(page, "Enough for today");
  await expectTitle(page, "Onward can’t be reached right now");
  await expect(page).toHaveURL(routes.enough(id));
  await expect(page.getByText(unsaved)).toBeVisible();
  await page.getByRole("link", { name: "Go on with: Reinforce your self-worth" }).click();
  await expectTitle(page, "Reinforce your self-worth");
  await helpersAreThere(page);
  await page.getByLabel(fact, { exact: true }).fill("I taught ten people to weld");
  await goOn(page);
  await expectTitle(page, "Revisit your search strategy");
  // Filled in but not sent, it is not offered again as an empty form.
  await page.goto(routes.step(id, "worth/evidence"));
  await expectTitle(page, "Onward can’t be reached right now");
  await page.goto(routes.help());
  await expectTitle(page, "Get help now");
  await page.goto(routes.hub(id));
  await expectTitle(page, "Onward can’t be reached right now");
  // The page that was asked for comes by itself.
  await context.setOffline(false);
  await expect(page.getByRole("listitem").filter({ hasText: "Reflect on the experience" })).toContainText(
    "Answered",
  );
  expect(await saved(page, id, "reflect/went-well")).toBe("I asked a good question");
});

test("somebody who reloads a page offline is told that their words are there", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await openKeeping(page, id, "accept/before");
  await page.goto(routes.step(id, "reframe/weigh"));
  await context.setOffline(true);
  await page.getByRole("textbox").first().fill("They asked me to come again");
  await expect(savedLine(page)).toHaveText(waitsHere);
  await page.reload();
  await expectTitle(page, "Onward can’t be reached right now");
  await expect(page.getByText(unsaved)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("They asked me to come again")).toBeVisible();
});

test("somebody who saves or adds something offline stays there, and nothing is lost", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await openKeeping(page, id, "accept/before");
  const notSent = page.getByText(/^What you just pressed did not get through\./);
  for (const [path, button] of [
    [routes.evidence(), "Keep it"],
    [routes.plan(id), "Add it to the plan"],
  ] as const) {
    await page.goto(path);
    await helpersAreThere(page);
    const words = page.locator("form").filter({ has: page.getByRole("button", { name: button }) });
    for (const box of await words.locator("textarea:visible").all()) await box.fill(`Mine, for ${button}`);
    await context.setOffline(true);
    await press(page, button);
    await expectTitle(page, "Onward can’t be reached right now");
    await expect(page).toHaveURL(`${path}#not-sent`);
    await expect(notSent).toBeVisible();
    await expect(page.getByText(unsaved)).toBeVisible();
    await lookAt(page, `no connection for ${button}`);
    await context.setOffline(false);
    // It loads by itself, with what was typed.
    await expect(page).toHaveURL(path);
    await page.getByRole("button", { name: "Use it" }).click();
    await press(page, button);
    await expect(page.getByText(`Mine, for ${button}`).first()).toBeVisible();
    await expect(page.getByText("Onward can’t be reached right now")).toHaveCount(0);
  }
});

test("somebody whose walkthrough could not be deleted offline still has all of it here", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await leaveOneCore(page, context, id);
  const kept = await keptNames(page);
  expect(kept.some((name) => name.startsWith("unsent"))).toBe(true);
  await page.goto(routes.remove(id));
  await page.evaluate((action) => {
    const form = document.body.appendChild(document.createElement("form"));
    Object.assign(form, { method: "post", action });
    form.requestSubmit();
  }, routes.confirmRemove(id));
  await expect(page).toHaveURL(`${routes.remove(id)}#not-sent`);
  expect(await keptNames(page)).toEqual(kept);
});

test("somebody whose next page is not cached is led to it once it can load", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await openKeeping(page, id, "accept/before");
  const lineIs = async (isThere: boolean) => await context.setOffline(!isThere);
  for (const [key, button, to] of [
    ["reframe/thought", "Continue to: Prepare for the next opportunity", "prepare/actions"],
    ["reframe/thought", /^Go deeper here/, "reframe/traps"],
    ["reframe/thought", "Back", "strategy/experiment"],
    ["reframe/thought", "All stages", ""],
    ["prepare/actions", "Continue to the end", "close"],
  ] as const) {
    await page.goto(routes.step(id, key));
    await workerIsThere(page);
    await expect.poll(() => page.evaluate(noted)).toContain(routes.step(id, key));
    await lineIs(false);
    await press(page, button);
    const address = routes.step(id, to).replace(/\/$/, "");
    await expect(page).toHaveURL(address);
    await expectTitle(page, "Onward can’t be reached right now");
    await lineIs(true);
    await expect(page.getByText("Onward can’t be reached right now")).toHaveCount(0);
    await expect(page).toHaveURL(address);
  }
});

test("somebody who leaves leaves nothing of it behind, whether there is a connection later or not", async ({
  page,
  context,
  onward,
  watch,
  beginAnew,
}) => {
  watch.expects(noLine);
  await beginAnew();
  const id = await makeStarted(onward.url);
  await leaveOneCore(page, context, id);
  await context.setOffline(false);
  await page.goto(routes.leave());
  await page.getByRole("checkbox").check();
  await press(page, /^Delete/);
  await expectTitle(page, "Everything is deleted");
  const left = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      drafts: Object.keys(localStorage),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  await expect.poll(left).toEqual({ databases: 0, caches: [], drafts: [], workers: 0 });
});

test("the offline page is readable in both colour schemes on a small phone", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(noLine);
  const id = await makeStarted(onward.url);
  await leaveOneCore(page, context, id);
  await expect(savedLine(page)).toHaveText(waitsHere);
  await lookAt(page, "a core without a connection");
  await page.goto(routes.hub(id));
  await expectTitle(page, "Onward can’t be reached right now");
  await lookAt(page, "no connection");
});
