// What makes a page smoother loads after it, and may come late, not at all, or to a page that something else has
// changed.
import { routes } from "@/lib/routes";
import { expect, type Page, test } from "./onward";
import { expectTitle, press } from "./walker";
import { makeStarted } from "./walkthroughs";

const thought = "Which sentence keeps coming back?";
const saved = /^Saved at/;

/** Like a browser's translation: every text is moved into elements of its own. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.append(`~${text.textContent}`);
      outer.append(inner);
      text.parentNode?.replaceChild(outer, text);
    }
  });
}

const line = (page: Page) => page.locator("#thought");

test("somebody who types before the scripts load, on a page that an extension has changed, is saved", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url);
  let release = () => {};
  const typed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/elements/*.js", async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(routes.step(id, "reframe/thought"), { waitUntil: "commit" });
  await line(page).fill("Typed on a slow line");
  await page.evaluate(() => {
    for (const label of document.querySelectorAll("label, p")) label.append(document.createElement("mark"));
    document.documentElement.prepend(document.createElement("div"));
    document.querySelector("form")?.setAttribute("data-extension", "was here");
  });
  release();
  await expect(page.getByRole("status")).toHaveText(saved);
  await page.reload();
  await expect(line(page)).toHaveValue("Typed on a slow line");
});

test("somebody who has the page translated reads a true save state, and keeps every word", async ({
  page,
  context,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/);
  const id = await makeStarted(onward.url);
  await page.goto(routes.step(id, "reframe/thought"));
  await line(page).fill("Before");
  await expect(page.getByRole("status")).toHaveText(saved);
  await translate(page);
  await context.setOffline(true);
  await line(page).fill("In a tunnel");
  await expect(page.getByRole("status")).toHaveText(/^Not saved yet: no connection/);
  await context.setOffline(false);
  await expect(page.getByRole("status")).toHaveText(saved);
  await page.reload();
  await expect(line(page)).toHaveValue("In a tunnel");
});

/** Each runs in the page before the page's own code, and removes one thing that a helper needs. */
const failures: Readonly<Record<string, () => void>> = {
  "the service worker": () =>
    Object.defineProperty(navigator, "serviceWorker", {
      get() {
        throw new DOMException("Refused.", "SecurityError");
      },
    }),
  cookies: () =>
    Object.defineProperty(document, "cookie", {
      get() {
        throw new DOMException("Refused.", "SecurityError");
      },
      set() {
        throw new DOMException("Refused.", "SecurityError");
      },
    }),
  "words for times and zones": () =>
    Object.defineProperty(Intl, "DateTimeFormat", {
      value() {
        throw new RangeError("No such thing.");
      },
    }),
  "the store of the browser": () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Refused.", "SecurityError");
      },
    }),
  "the locks of the browser": () => Object.defineProperty(navigator, "locks", { value: undefined }),
  "every other element": () => {
    const define = customElements.define.bind(customElements);
    customElements.define = (name, element) => {
      if (name !== "saved-form") throw new DOMException("Refused.", "NotSupportedError");
      define(name, element);
    };
  },
};

for (const [what, fail] of Object.entries(failures))
  test(`somebody whose browser fails at ${what} is saved all the same`, async ({ page, onward, watch }) => {
    watch.expects(/Refused\.|No such thing\./);
    const id = await makeStarted(onward.url);
    await page.addInitScript(fail);
    await page.goto(routes.step(id, "reframe/thought"));
    await line(page).fill(`Without ${what}`);
    await expect(page.getByRole("status")).toHaveText(saved);
    await page.reload();
    await expect(line(page)).toHaveValue(`Without ${what}`);
  });

test("somebody whose page is from the previous build continues without its helpers, and loses no word", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/status of 404/);
  const id = await makeStarted(onward.url);
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/elements/"))
      answers.push(`${response.status()} ${response.headers()["content-type"]}`);
  });
  await page.route("**/elements/step-*.js", (route) =>
    route.continue({ url: `${onward.url}/elements/step-OLDBUILD.js` }),
  );
  await page.goto(routes.step(id, "reframe/thought"));
  expect(answers).toEqual([expect.stringMatching(/^404 text\/plain/)]);
  await expect(page.getByText("Saved when you go on or leave.")).toBeVisible();
  await page.getByLabel(thought, { exact: true }).fill("From before the update");
  await press(page, /^Go deeper here/);
  await expectTitle(page, "Thinking traps");
  await expect(page.getByRole("blockquote")).toHaveText("From before the update");
});

test("somebody whose scripts never load continues as without any, and sees no button that does nothing", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_FAILED|Failed to fetch/);
  const id = await makeStarted(onward.url);
  await page.route("**/elements/*.js", (route) => route.abort());
  await page.goto(routes.step(id, "reframe/thought"));
  await expect(page.locator("copy-text, minute-timer").filter({ visible: true })).toHaveCount(0);
  await page.getByLabel(thought, { exact: true }).fill("Sent by its button");
  await press(page, /^Go deeper here/);
  await expectTitle(page, "Thinking traps");
  await expect(page.getByRole("blockquote")).toHaveText("Sent by its button");
});
