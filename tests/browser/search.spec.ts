import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { press } from "./walker";
import { makeStarted } from "./walkthroughs";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody finds a word without its accent, sees it marked, and no address holds it", async ({
      page,
      onward,
    }) => {
      await makeStarted(onward.url, { role: "Bühnenbildnerin", heardOn: "2024-05-06" });
      await makeStarted(onward.url, { role: "Lighting technician", heardOn: "2025-05-06" });
      const addresses: string[] = [];
      page.on("request", (request) => addresses.push(request.url()));
      await page.goto(routes.walkthroughs());
      const words = page.getByRole("textbox", { name: "Find words in what you wrote" });
      await words.fill("buhnen");
      await press(page, "Find");
      await expect(page.locator("mark").first()).toHaveText("Bühnen");
      await expect(words).toHaveValue("buhnen");
      const hits = page.getByRole("main").getByRole("listitem");
      await expect(hits.first()).toContainText("Bühnenbildnerin");
      await page.getByRole("link", { name: "Which role was it?", exact: true }).first().click();
      await expect(page.getByLabel("Which role was it?", { exact: true })).toHaveValue("Bühnenbildnerin");
      expect(page.url()).toContain("/start#role");
      expect(addresses.filter((address) => /b(u|ü|%C3%BC)hnen/i.test(address))).toEqual([]);

      await page.goto(routes.walkthroughs());
      await words.fill("");
      await page.getByLabel("Year", { exact: true }).selectOption("2025");
      await press(page, "Find");
      await expect(hits.filter({ hasText: "Lighting technician" }).first()).toBeVisible();
      await expect(hits.filter({ hasText: "Bühnenbildnerin" })).toHaveCount(0);
      await press(page, "Show all of them");
      await expect(hits.filter({ hasText: "Bühnenbildnerin" }).first()).toBeVisible();

      await words.fill("zzzz");
      await press(page, "Find");
      await expect(page.getByText("Nothing here has that word.")).toBeVisible();
      await expect(page.getByRole("main").getByRole("list")).toHaveCount(0);
      // Somebody who comes back by a link sees all of them, whatever they searched for a minute ago.
      await page.goto(routes.home());
      await page.getByRole("link", { name: "See all of them" }).click();
      await expect(hits.filter({ hasText: "Bühnenbildnerin" }).first()).toBeVisible();
      await expect(words).toHaveValue("");
    });
  });

test("somebody finds an item of a plan and a piece of evidence that they added by hand, each in its place", async ({
  page,
  onward,
}) => {
  const id = await makeStarted(onward.url, { role: "Prompter" });
  await page.goto(routes.plan(id));
  await page.getByLabel("What will you do?", { exact: true }).fill("Ring Łukasz about the loft");
  await press(page, "Add it to the plan");
  await page.goto(routes.evidence());
  await page
    .getByLabel("What did you do, and what changed because of it?", { exact: true })
    .fill("I rebuilt the loft lighting.");
  await press(page, "Keep it");

  await page.goto(routes.walkthroughs());
  await page.getByRole("textbox", { name: "Find words in what you wrote" }).fill("loft");
  await press(page, "Find");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(
    /^1 of \d+ walkthroughs?, and 1 piece of evidence$/,
  );
  await page.getByRole("link", { name: "A step of your plan", exact: true }).click();
  await expect(page.locator(":target")).toContainText("Ring Łukasz about the loft");
  await page.goBack();
  await page
    .getByRole("link", { name: "What did you do, and what changed because of it?", exact: true })
    .click();
  await expect(page.locator(":target")).toContainText("I rebuilt the loft lighting.");
});

test("somebody with a tampered cookie sees the plain list", async ({ page, onward, context, isHosted }) => {
  await makeStarted(onward.url, { role: "Usher" });
  const name = isHosted ? "__Host-search" : "search";
  const { hostname: domain } = new URL(onward.url);
  await context.addCookies([{ name, value: "abcdefgh".repeat(12), domain, path: "/", secure: isHosted }]);
  await page.goto(routes.found());
  await expect(page.getByRole("button", { name: "Show all of them" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Usher" }).first()).toBeVisible();
});
