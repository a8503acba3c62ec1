// Pages fade in where nobody has asked for less motion. Whoever is quicker than that finds no fault with it.
import { routes } from "@/lib/routes";
import { expect, test } from "./onward";
import { press } from "./walker";
import { makeStarted } from "./walkthroughs";

test.use({ reducedMotion: "no-preference" });

test("somebody who goes on before a page has faded in gets no error for it", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(routes.hub(id));
  for (let round = 0; round < 5; round++) {
    await page.goto(`/walkthroughs/${id}/worth/evidence`);
    await press(page, "See all stages");
    await page.goBack();
    await page.reload();
    for (const path of [routes.home(), routes.help(), routes.hub(id)]) await page.goto(path);
  }
  expect(errors).toEqual([]);
});
