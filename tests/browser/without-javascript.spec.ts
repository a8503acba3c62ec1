import { test } from "./onward";
import { walkThrough } from "./whole-walk";

test.use({ javaScriptEnabled: false });

test("somebody without JavaScript walks the whole way and finds every word again", async ({ page }) => {
  await walkThrough(page, "last");
});

test("somebody without JavaScript walks the full version and finds every word again", async ({ page }) => {
  await walkThrough(page, "last", { full: true });
});
