// Pages fade in unless reduced motion is set. Somebody who is faster than that gets no error: `onward` watches for
// errors.
import { routes } from "@/lib/routes";
import { test } from "./onward";
import { expectTitle, press } from "./walker";
import { makeStarted } from "./walkthroughs";

test.use({ reducedMotion: "no-preference" });

test("somebody who goes on before a page has faded in gets no error for it", async ({ page, onward }) => {
  const id = await makeStarted(onward.url);
  for (let round = 0; round < 5; round++) {
    await page.goto(`/walkthroughs/${id}/worth/evidence`);
    await press(page, "All stages");
    await expectTitle(page, "Archivist");
    await page.goBack();
    await page.reload();
    for (const path of [routes.home(), routes.help(), routes.hub(id)]) await page.goto(path);
    await expectTitle(page, "Archivist");
  }
});
