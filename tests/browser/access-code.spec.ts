import { routes } from "@/lib/routes";
import { makeStarted } from "./journeys";
import { expect, test } from "./onward";
import { type Onward, printedCode, startOnward } from "./server";
import { expectTitle, press } from "./walker";

let open: Onward;

test.beforeAll(async () => {
  open = await startOnward({ HOST: "0.0.0.0" });
});

test.afterAll(async () => {
  await open.remove();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody at another machine is let in with the printed code alone", async ({ page }) => {
      for (const path of [routes.home(), routes.newWalkthrough(), routes.walkthroughs()]) {
        await page.goto(open.url + path);
        await expectTitle(page, "Access code");
        expect(new URL(page.url()).pathname).toBe(routes.access());
      }
      await page.getByLabel("What is the access code?").fill("not-the-code");
      await press(page, "Open Onward");
      const summary = page.getByRole("region", { name: "There is one thing to look at" });
      await expect(summary).toBeFocused();
      await expect(summary).toContainText("That is not the code. It was printed where Onward was started.");
      await page.goto(open.url);
      await expectTitle(page, "Access code");

      const code = await printedCode(open);
      await page.getByLabel("What is the access code?").fill(` ${code.toUpperCase().replace("-", " ")} `);
      await press(page, "Open Onward");
      await expect(page.getByRole("link", { name: "Begin", exact: true })).toBeVisible();
      await page.goto(open.url + routes.walkthroughs());
      await expectTitle(page, "Past walkthroughs");
    });
  });
}

test("somebody without the code reads the help page, and nothing of anybody's", async ({ page, request }) => {
  await page.goto(open.url + routes.help());
  await expectTitle(page, "Get help now");
  for (const path of ["/health", "/sw.js", "/icon.svg", "/plain.css"])
    expect((await request.get(open.url + path)).status(), path).toBe(200);
  await expect(makeStarted(open.url)).rejects.toThrow("401");
  for (const path of ["/walkthroughs", "/?", "/walkthroughs/new", "/_next/static/../../walkthroughs"]) {
    const response = await request.get(open.url + path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(303);
    expect(response.headers()["location"], path).toBe(routes.access());
  }
  const forged = { Cookie: "onward-access=forged" };
  expect((await request.get(open.url, { headers: forged, maxRedirects: 0 })).status()).toBe(303);
});
