import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { interviewKey } from "@/lib/stages/interview";
import { desktop } from "./chromium";
import { wideContent } from "./look-over";
import { expect, notFoundNote, type Page, test } from "./onward";
import { makeFilled, makeStarted } from "./walkthroughs";

/** A page of each kind. */
function kinds(id: string, item: string): string[] {
  const steps = ["start", "accept/before", "worth/values", "prepare/actions"];
  return [
    ...[routes.home(), routes.walkthroughs(), routes.hub(id), routes.plan(id)],
    ...[...steps, interviewKey("card", 1)].map((key) => routes.step(id, key)),
    ...[routes.item(id, item), routes.review(id), routes.close(id), routes.takeAlong(id)],
    ...[routes.share(id), routes.newInterview(randomUUID(), "note"), routes.patterns()],
    ...[routes.evidence(), routes.data(), routes.help(), "/not-here"],
  ];
}

/** Focused elements that are covered by something else, or beyond the screen. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>("a, button, input, select, textarea, summary");
    const isReached = (one: HTMLElement) => one.tabIndex >= 0 && one.checkVisibility();
    const isSeen = (one: HTMLElement) => {
      one.focus();
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      const there = document.elementFromPoint((left + right) / 2, (from + to) / 2);
      return (
        there !== null && from < to && (one.contains(there) || there.contains(one) || isLabel(one, there))
      );
    };
    const isLabel = (one: HTMLElement, there: Element) => there.closest("label")?.contains(one) ?? false;
    return [...controls]
      .filter((one) => isReached(one) && !isSeen(one))
      .map((one) => `${one.tagName} ${one.getAttribute("name") ?? one.textContent}`);
  });
}

test("somebody who reads at two or four times the size sees everything, and scrolls in one direction", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(notFoundNote);
  const { id, items } = await makeFilled(onward.url);
  for (const path of kinds(id, items[0] ?? "")) {
    // A screen of 1280 by 1024 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect.soft(await wideContent(page), `${path} at 400 %`).toEqual([]);
    expect.soft(await covered(page), `${path} at 400 %`).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect.soft(await wideContent(page), `${path} at ${width} px, with letters of 200 %`).toEqual([]);
    }
    expect.soft(await covered(page), `${path} with letters of 200 %`).toEqual([]);
  }
});

test("the message about a failed save covers no words, and no button covers it", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/net::ERR_FAILED/);
  const id = await makeStarted(onward.url);
  const path = routes.step(id, "accept/before");
  await page.route(`**${path}/save`, (route) => route.abort());
  for (const size of [{ width: 320, height: 640 }, { width: 320, height: 256 }, desktop.viewport]) {
    await page.setViewportSize(size);
    await page.goto(path);
    const line = page.getByLabel("What would you say to a friend in your place?");
    await line.fill(`Put the kettle on, at ${size.width} by ${size.height}.`);
    const said = page.locator("saved-line p");
    await expect(said).toContainText("Not saved yet");
    await line.focus();
    const [status, bar, words] = [said, page.locator("[data-action-bar]"), line].map((one) =>
      one.boundingBox(),
    );
    const [statusBox, barBox, wordsBox] = [await status, await bar, await words];
    expect(statusBox && barBox && statusBox.y + statusBox.height <= barBox.y).toBe(true);
    expect(statusBox && wordsBox && wordsBox.y + wordsBox.height <= statusBox.y).toBe(true);
  }
});
