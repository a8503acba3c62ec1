import { addDays, todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { timeZone } from "./time-zone";
import { goOn } from "./walker";
import { makeStarted } from "./walkthroughs";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody gives a step a day in one tap", async ({ page, onward }) => {
      const id = await makeStarted(onward.url, { role: "Driver" });
      await page.goto(routes.exercise(id, "reflect/went-well"));
      await page
        .getByLabel("What would you do differently next time?", { exact: true })
        .fill("Ask one question back");
      await goOn(page);
      await page.goto(routes.exercise(id, "prepare/actions"));
      await page.getByRole("radio", { name: "In a week", exact: true }).first().check();
      await goOn(page);
      await page.goto(routes.plan(id));
      await page.getByText(/^Edit/).first().click();
      await expect(page.locator("li[id^=item-]").getByLabel("By when?", { exact: true })).toHaveValue(
        addDays(todayIn(timeZone), 7),
      );
    });
  });
