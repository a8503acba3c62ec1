import { exampleParts } from "@/lib/example/parts";
import { routes } from "@/lib/routes";
import { apart, expect, notFoundNote, test } from "./onward";
import { type Onward, printedCode, startOnward } from "./server";
import { about, expectTitle, follow, press } from "./walker";
import { makeFilled } from "./walkthroughs";

const leaveTitle = "Clear this device";
const leaveButton = "Delete everything and leave";

test("somebody finds the quiet pages from the foot of the first page", async ({ page }) => {
  await page.goto(routes.home());
  await follow(page, "Sources");
  await expectTitle(page, "Sources");
  await follow(page, "For coaches");
  await expectTitle(page, "For coaches");
  await follow(page, "Open the blank version");
  await expectTitle(page, "On paper");
  await page.goBack();
  await follow(page, "See the example");
  await expectTitle(page, "An example");
  await expect(page.getByText("This is made up")).toBeVisible();
});

test("somebody goes through the example screen by screen, and begins their own", async ({ page }) => {
  await page.goto(routes.home());
  await page.goto(routes.example());
  await follow(page, "Go through it screen by screen");
  for (const [at, { title }] of exampleParts.entries()) {
    await expectTitle(page, title);
    await expect(page.getByText(`Screen ${at + 1} of ${exampleParts.length}`)).toBeVisible();
    const next = exampleParts[at + 1];
    if (next) await follow(page, `Next: ${next.title}`);
  }
  await follow(page, "Back");
  await follow(page, "All of it on one page");
  await expectTitle(page, "An example");
  await follow(page, "Begin your own");
  await expect(page).toHaveURL(/\/$/);
});

for (const path of [routes.sources(), routes.privacy()])
  test(`somebody finds each part of ${path} from its table of contents`, async ({ page }) => {
    await page.goto(path);
    const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
    const parts = page.getByRole("main").getByRole("heading", { level: 2 });
    expect(await links.allTextContents()).toEqual(await parts.allTextContents());
    for (const link of await links.all()) {
      await link.click();
      await expect(parts.getByText(await link.innerText(), { exact: true })).toBeInViewport();
    }
  });

test("somebody opens the studies behind a step, without any script of ours", async ({ page }) => {
  await page.goto(routes.sources());
  const study = page.getByText(/^Spera, Buhrfeind and Pennebaker/);
  await expect(study).toBeHidden();
  await page.locator("#writing summary").click();
  await expect(study).toBeVisible();
});

test("nobody finds anything to click or to fill in on the blank version", async ({ page }) => {
  await page.goto(routes.blank());
  await expect(page.getByRole("main").locator("input, textarea, select, button, a")).toHaveCount(0);
  await expect(page.getByRole("main"), "nothing is promised that paper can’t do").not.toContainText(
    /\b(come from|offered|saved|is shown|you’ll see|goes into)\b/,
  );
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("main")).toContainText("Which sentence keeps coming back?");
  await expect(page.getByText("Print this page from your browser.")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
});

// On a host, account-page.spec.ts covers leaving.
test.describe("leaving", apart, () => {
  let own: Onward;

  test.beforeAll(async () => {
    own = await startOnward();
  });

  test.afterAll(async () => {
    await own.remove();
  });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("somebody downloads what they want to keep, ticks the box, and leaves nothing behind", async ({
        page,
        context,
        watch,
      }) => {
        watch.expects(notFoundNote);
        const role = javaScriptEnabled ? "Leaving archivist" : "Leaving librarian";
        const { id } = await makeFilled(own.url, { startAnswers: { role, company: "" } });
        await page.goto(own.url);
        await follow(page, leaveTitle);
        await expectTitle(page, leaveTitle);

        for (const [name, file] of [
          ["All answers as a PDF", "walkthrough.pdf"],
          ["The plan as a PDF", "plan.pdf"],
        ] as const)
          await expect(page.getByRole("link", { name: about(name, role) })).toHaveAttribute(
            "href",
            routes.export(id, file),
          );

        await press(page, leaveButton);
        const summary = page.getByRole("region", { name: "There is one thing to look at" });
        await expect(summary).toBeFocused();
        await expect(summary).toContainText("Tick this once you have what you want to keep.");
        expect((await context.request.get(own.url + routes.hub(id))).status()).toBe(200);

        await page.getByLabel("I have what I want to keep").check();
        await press(page, leaveButton);
        await expect(page).toHaveURL(own.url + routes.left("deleted"));
        await expectTitle(page, "Everything is deleted");
        await expect.poll(() => context.cookies()).toEqual([]);

        expect((await page.goto(own.url + routes.hub(id)))?.status()).toBe(404);
        await page.goto(own.url);
        await expect(page.getByRole("link", { name: "Begin", exact: true })).toBeVisible();
        await page.goto(own.url + routes.leave());
        await expect(page.getByText("Nothing that you wrote is kept on this machine.")).toBeVisible();
        await expect(page.getByRole("button", { name: leaveButton })).toHaveCount(0);
      });
    });
  }

  test("somebody who would rather keep it all goes back to it", async ({ page }) => {
    const role = "Staying archivist";
    await makeFilled(own.url, { startAnswers: { role, company: "" } });
    await page.goto(own.url + routes.leave());
    await follow(page, "Keep everything");
    await expectTitle(page, role);
  });
});

test.describe("leaving another device", apart, () => {
  let open: Onward;

  test.beforeAll(async () => {
    open = await startOnward({ HOST: "0.0.0.0" });
  });

  test.afterAll(async () => {
    await open.remove();
  });

  test("somebody leaves it, and it needs the code again", async ({ page }) => {
    await page.goto(open.url);
    await page.getByLabel("What is the access code?").fill(await printedCode(open));
    await press(page, "Open Onward");
    await follow(page, leaveTitle);
    await expectTitle(page, leaveTitle);
    await press(page, leaveTitle);
    await expect(page).toHaveURL(open.url + routes.left("kept"));
    await expectTitle(page, "This device is cleared");
    for (const path of [routes.home(), routes.leave(), routes.sources()]) {
      await page.goto(open.url + path);
      await expectTitle(page, "Access code");
    }
  });
});
