// Where Onward answers to one machine, a link could be read by nobody else.
import { routes } from "@/lib/routes";
import { apart, expect, test } from "./onward";
import { startOnward } from "./server";
import { expectTitle, follow } from "./walker";
import { makeFilled, makeShare } from "./walkthroughs";

test(
  "somebody whose Onward answers to one machine reads what to change before they share",
  apart,
  async ({ page }) => {
    const own = await startOnward();
    const { id } = await makeFilled(own.url);
    await page.goto(own.url + routes.share(id));
    await expect(page.getByText("A link would open on this machine alone")).toBeVisible();
    await expect(page.getByText("HOST=0.0.0.0 npm start")).toBeVisible();
    await expect(page.getByRole("button", { name: "Make the link" })).toHaveCount(0);
    await follow(page, "download one");
    await expectTitle(page, "Keep a copy");
    // Nothing leads to a page that could only say so.
    await expect(page.getByRole("link", { name: /^Share a page/ })).toHaveCount(0);
    await follow(page, "See all stages");
    await expect(page.getByRole("link", { name: "Keep a copy" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Share a page" })).toHaveCount(0);
    // A link that is there already can be ended.
    await makeShare(own.url, id, ["plan"]);
    await page.reload();
    await follow(page, "Share a page");
    await expect(page.getByRole("heading", { name: "Links you made" })).toBeVisible();
    await page.goto(own.url + routes.takeAlong(id));
    await expect(page.getByRole("link", { name: /^Share a page/ })).toHaveCount(0);
    await own.remove();
  },
);
