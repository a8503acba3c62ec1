import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { accessMatrix } from "../hosted/access-matrix";
import { ask } from "./ask";
import { lookAt } from "./look-over";
import { expect, test } from "./onward";
import { type Onward, printedCode, startOnward } from "./server";
import { expectTitle, press } from "./walker";
import { makeStarted } from "./walkthroughs";

for (const [where, env] of [
  ["beyond loopback", { HOST: "0.0.0.0" }],
  ["on loopback, where it is wished", { ONWARD_ACCESS_CODE: "always" }],
] as const)
  test.describe(where, () => {
    let open: Onward;

    test.beforeAll(async () => {
      open = await startOnward(env);
    });

    test.afterAll(async () => {
      await open.remove();
    });

    for (const javaScriptEnabled of [true, false]) {
      test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
        test.use({ javaScriptEnabled });

        test("somebody gets in only with the printed code", async ({ page }) => {
          for (const path of [routes.home(), routes.newWalkthrough(), routes.walkthroughs()]) {
            await page.goto(open.url + path);
            await expectTitle(page, "Access code");
            expect(new URL(page.url()).pathname).toBe(routes.access());
          }
          await page.getByLabel("What is the access code?").fill("not-the-code");
          await press(page, "Open Onward");
          const summary = page.getByRole("region", { name: "There is one thing to look at" });
          await expect(summary).toBeFocused();
          await expect(summary).toContainText(
            "That is not the code. It was printed where Onward was started.",
          );
          // axe waits for timers, which do not run in a browser without scripts.
          if (javaScriptEnabled) await lookAt(page, "access, wrong code");
          await page.goto(open.url);
          await expectTitle(page, "Access code");

          const code = await printedCode(open);
          await page.getByLabel("What is the access code?").fill(` ${code.toUpperCase().replace("-", " ")} `);
          await press(page, "Open Onward");
          await expect(page.getByRole("link", { name: "Begin", exact: true })).toBeVisible();
          await page.goto(open.url + routes.walkthroughs());
          await expectTitle(page, "Your walkthroughs");
        });
      });
    }

    test("a form sent after access has ended comes back with every word, and is saved once access is back", async ({
      page,
      context,
      watch,
    }) => {
      watch.expects(/status of 401/);
      const code = await printedCode(open);
      const enter = async (at: Page) => {
        await at.getByLabel("What is the access code?").fill(code);
        await press(at, "Open Onward");
      };
      await page.goto(open.url + routes.access());
      await enter(page);
      await page.goto(open.url + routes.newWalkthrough());
      await page.getByLabel("Which role was it?", { exact: true }).fill("Jo");
      await context.clearCookies();
      await press(page, "Continue");
      await expectTitle(page, "This is not saved yet");
      await expect(page.getByRole("blockquote")).toHaveText("Jo");
      await expect(page.getByRole("main")).not.toContainText(/sign/i);
      const [other] = await Promise.all([
        context.waitForEvent("page"),
        page.getByRole("link", { name: /^Enter the access code/ }).click(),
      ]);
      await enter(other);
      await expect(other.getByRole("heading", { level: 1 })).not.toHaveText("Access code");
      await press(page, "Try to save it again");
      await expectTitle(page, "Accept the outcome");
    });

    test("somebody without the code can write nothing, and an autosave is told so in JSON", async () => {
      const writes = Object.entries(accessMatrix).flatMap(([route, methods]) =>
        Object.entries(methods).flatMap(([method, { who }]) =>
          ["GET", "HEAD"].includes(method) || who === "everybody" ? [] : { method, route },
        ),
      );
      expect(writes.length).toBeGreaterThan(20);
      const headers = { Origin: open.url, "Content-Type": "application/x-www-form-urlencoded" };
      for (const { method, route } of writes) {
        const path = route
          .replace("[stage]/[step]", "reframe/thought")
          .replaceAll(/\[\w+\]/g, "00000000-0000-4000-8000-000000000000");
        const { status, text } = await ask(open.url, path, {
          method,
          headers: { ...headers, Host: new URL(open.url).host },
          body: "thought=My+words&evidence=My+words",
        });
        // What only a host has does not exist.
        expect([401, 404], `${method} ${route}`).toContain(status);
        if (method === "PUT") expect(JSON.parse(text), route).toMatchObject({ kind: "no-access" });
        else if (status === 401) expect(text, route).toMatch(/My words|nothing was deleted/);
      }
    });

    test("somebody without the code can read the help page, and nobody's data", async ({ page, request }) => {
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

    test("somebody reads on the privacy page who else could open it", async ({ page }) => {
      await page.goto(open.url);
      await page.getByLabel("What is the access code?").fill(await printedCode(open));
      await press(page, "Open Onward");
      await page.goto(open.url + routes.privacy());
      await expect(page.getByText("Whoever has the access code")).toBeVisible();
      await expect(page.getByText("Whoever has an account of their own on this machine")).toHaveCount(0);
    });
  });

test("if no code is required, the address of that page redirects home", async ({ page }) => {
  await page.goto(routes.access());
  await expect(page).toHaveURL(routes.home());
});
