import { lookOver } from "./look-over";
import { test } from "./onward";
import { filledPages } from "./pages";

test("somebody finds every step readable, in reach and well guarded", async ({ page, onward }) => {
  await lookOver(page, await filledPages(onward.url));
});
