import { addDays, todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { timeZone } from "./time-zone";
import { goOn } from "./walker";
import { makeStarted } from "./walkthroughs";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody gives an item a day in one tap", async ({ page, onward }) => {
      const id = await makeStarted(onward.url, { role: "Driver" });
      await page.goto(routes.step(id, "reflect/went-well"));
      await page
        .getByLabel("What would you do differently next time?", { exact: true })
        .fill("Ask one question back");
      await goOn(page);
      await page.goto(routes.step(id, "prepare/actions"));
      await page.getByRole("radio", { name: "In a week", exact: true }).first().check();
      await goOn(page);
      await page.goto(routes.plan(id));
      await page.getByText(/^Edit/).first().click();
      await expect(page.locator("li[id^=item-]").getByLabel("By when?", { exact: true })).toHaveValue(
        addDays(todayIn(timeZone), 7),
      );
    });
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody who got no answer is asked since when they have waited, with days that fit", async ({
      page,
    }) => {
      await page.goto(routes.newWalkthrough());
      const day = page.locator("input[name=heardOn]");
      const chip = (name: string) => page.getByRole("radio", { name, exact: true });
      await expect(day).toHaveAccessibleName("When was that?");
      await expect(chip("Yesterday")).toBeVisible();
      await expect(chip("A month ago")).toHaveCount(0);
      await chip("No answer, after weeks").check();
      await expect(day).toHaveAccessibleName("Since when have you been waiting?");
      await expect(chip("Yesterday")).toHaveCount(0);
      await chip("A month ago").check();
      await page.getByLabel("Which role was it?", { exact: true }).fill("Cook");
      await goOn(page);
      const id = /walkthroughs\/([^/]+)/.exec(page.url())?.[1] ?? "";
      await page.goto(routes.hub(id));
      await expect(page.getByText(/^No answer since /)).toBeVisible();
    });

    test("an answer from years ago is accepted, and a future one is queried until it is changed", async ({
      page,
    }) => {
      await page.goto(routes.newWalkthrough());
      const day = page.locator("input[name=heardOn]");
      await page.getByLabel("Which role was it?", { exact: true }).fill("Cook");
      await day.fill("2999-05-01");
      for (const _time of ["once", "twice"]) {
        await goOn(page);
        await expect(page.getByRole("alert")).toContainText("1 May 2999 is still to come.");
        await expect(day).toHaveValue("2999-05-01");
        await expect(page.getByText(/^Taken from/)).toHaveCount(0);
      }
      const id = /walkthroughs\/([^/]+)/.exec(page.url())?.[1] ?? "";
      await page.goto(routes.hub(id));
      await expect(page.getByText(/^Heard on/)).toHaveCount(0);
      await page.goto(routes.step(id, "start"));
      await day.fill("2019-05-01");
      await goOn(page);
      await expect(page).toHaveURL(/accept\/before/);
    });
  });
