import { test } from "./onward";
import { walkThrough } from "./whole-walk";

test("somebody on a phone walks the whole way and finds every word again", async ({ page }) => {
  await walkThrough(page, "first");
});

test("somebody walks the whole way in the full version, and finds every word again", async ({ page }) => {
  await walkThrough(page, "first", { full: true });
});
