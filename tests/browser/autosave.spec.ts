import { routes } from "@/lib/routes";
import { expect, helpersAreThere, helpIsKept, test } from "./onward";
import { expectTitle, follow, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const deed = "What did you do once, and what changed because of it?";
const thought = "Which sentence keeps coming back?";
const networkNote = /net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/;
const offline =
  "Not saved yet: no connection. Your text is on this device. Onward will save it when the connection returns.";

test("somebody who loses the connection is told so, and is saved when it returns", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(networkNote);
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/reframe/thought`);
  await helpIsKept(page);
  await context.setOffline(true);
  await page.getByLabel(thought, { exact: true }).fill("Written in a tunnel");
  await expect(page.getByRole("status")).toHaveText(offline);
  await context.setOffline(false);
  await expect(page.getByRole("status")).toHaveText(/^Saved at/);
  await page.reload();
  await expect(page.getByLabel(thought, { exact: true })).toHaveValue("Written in a tunnel");
});

test("what waits in one window is saved at once, and shown, when a page is opened in another", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_/);
  const id = await makeStarted(onward.url);
  const action = onward.url + routes.save(id, "reframe/thought");
  await page.goto(routes.step(id, "reframe/thought"));
  // The server is gone: no browser learns when it is back, and the next retry may be a minute away.
  await context.route(action, (route) => route.abort("connectionrefused"));
  let tries = 0;
  page.on("requestfailed", (request) => {
    if (request.url() === action) tries++;
  });
  await page.getByLabel(thought, { exact: true }).fill("Written while nobody answered");
  await expect.poll(() => tries).toBeGreaterThanOrEqual(3);
  await context.unroute(action);
  const other = await context.newPage();
  await other.goto(routes.review(id));
  await expect(other.getByText("Written while nobody answered", { exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText(/^Saved at/);
});

test("somebody who uses the browser's back and forward buttons finds their words there", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/reframe`);
  await expectTitle(page, "Reframe the rejection");
  await page.getByLabel(thought, { exact: true }).fill("I always go blank");
  await press(page, /^Go deeper here/);
  await expectTitle(page, "Thinking traps");
  await expect(page.getByRole("blockquote")).toHaveText("I always go blank");
  await page.goBack();
  await expectTitle(page, "Reframe the rejection");
  await expect(page.getByLabel(thought, { exact: true })).toHaveValue("I always go blank");
  // The page says from the start when it was last saved, so its words don't confirm this save.
  const saved = page.waitForResponse((response) => response.request().method() === "PUT");
  await page.getByLabel(thought, { exact: true }).fill("I often go blank");
  expect((await saved).status()).toBe(200);
  await page.goForward();
  await expectTitle(page, "Thinking traps");
  await page.reload();
  await expect(page.getByRole("blockquote")).toHaveText("I often go blank");
  await expect(page.getByText("Both versions are kept")).toHaveCount(0);
  await press(page, "Back");
  await expect(page.getByLabel(thought, { exact: true })).toHaveValue("I often go blank");
});

test("somebody who reloads the start page has one walkthrough, not two", async ({ page }) => {
  const role = "Reloaded archivist";
  await page.goto("/walkthroughs/new");
  const line = page.getByLabel("Which role was it?", { exact: true });
  await line.fill(role);
  await expect(page.getByRole("status")).toHaveText(/^Saved at/);
  await page.reload();
  await expect(line).toHaveValue(role);
  await page.reload();
  await press(page, "Continue");
  await expectTitle(page, "Accept the outcome");
  await page.goto("/walkthroughs");
  await expect(page.getByRole("link", { name: role, exact: true })).toHaveCount(1);
  await follow(page, role);
  await expectTitle(page, role);
});

test("somebody who presses Enter in a line gets to the next question, and skips none", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/worth/evidence`);
  await helpersAreThere(page);
  const line = page.getByLabel(deed, { exact: true });
  await line.fill("I rewrote the list");
  await line.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Leave it out", exact: true })).toBeFocused();
  await expect(line).toHaveValue("I rewrote the list");
  await expectTitle(page, "Reinforce your self-worth");
});

test("somebody who writes more than fits on a line sees all of it", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  await page.goto(`/walkthroughs/${id}/worth/evidence`);
  const line = page.getByLabel(deed, { exact: true });
  await line.fill("I kept the archive open on my own for four months, and nobody was sent away. ".repeat(3));
  const isCut = await line.evaluate((area) => area.scrollHeight > area.clientHeight + 1);
  expect(isCut).toBe(false);
});

test("somebody who leaves a step in any way finds it saved", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  for (const [way, title] of [
    ["Enough for today", "That’s enough for today"],
    ["All stages", "Archivist"],
    ["Back", "Reflect on the experience"],
  ] as const) {
    await page.goto(`/walkthroughs/${id}/worth/evidence`);
    await page.getByLabel(deed, { exact: true }).fill(`Left by ${way}`);
    await press(page, way);
    await expectTitle(page, title);
    await page.goto(`/walkthroughs/${id}/worth/evidence`);
    await expect(page.getByLabel(deed, { exact: true })).toHaveValue(`Left by ${way}`);
  }
});

for (const [what, target, key] of [
  ["a line", "textbox", "reframe/thought"],
  ["a number", "radio", "accept/before"],
] as const)
  test(`somebody whose helper fills in ${what} without a word to the page, and who goes elsewhere, finds it saved`, async ({
    page,
    onward,
  }) => {
    const path = routes.step(await makeStarted(onward.url), key);
    await page.goto(path);
    await helpersAreThere(page);
    const control = page.getByRole(target).first();
    await control.evaluate((element: HTMLInputElement) => {
      if (element.type === "radio") element.checked = true;
      else element.value = "Filled in by a helper";
    });
    await page.goto("/");
    const isThere = async () => {
      await page.goto(path);
      if (target === "radio") return await control.isChecked();
      return (await control.inputValue()) === "Filled in by a helper";
    };
    await expect.poll(isThere).toBe(true);
  });
