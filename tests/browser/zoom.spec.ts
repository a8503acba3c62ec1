import { routes } from "@/lib/routes";
import { desktop } from "./chromium";
import { wideContent } from "./look-over";
import { expect, test } from "./onward";
import { makeFilled } from "./walkthroughs";

test("somebody who reads at twice the size needs no scrolling sideways", async ({ page, onward }) => {
  const { id } = await makeFilled(onward.url);
  await page.setViewportSize(desktop.viewport);
  for (const path of [
    routes.home(),
    routes.hub(id),
    routes.exercise(id, "accept/before"),
    routes.exercise(id, "worth/values"),
    routes.plan(id),
    routes.review(id),
    routes.help(),
  ]) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await wideContent(page), path).toEqual([]);
    await page.setViewportSize({ width: 640, height: 740 });
    expect(await wideContent(page), `${path} at 640 px`).toEqual([]);
    await page.setViewportSize(desktop.viewport);
  }
});
