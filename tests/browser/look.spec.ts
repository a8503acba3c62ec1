import { routes } from "@/lib/routes";
import { lookAt } from "./look-over";
import { expect, notFoundNote, type Page, test } from "./onward";
import { expectTitle, follow, press } from "./walker";
import { makeFilled, makeStarted } from "./walkthroughs";

const paper = { light: "rgb(248, 242, 230)", dark: "rgb(33, 29, 26)" } as const;

async function expectLook(page: Page, path: string, look: keyof typeof paper): Promise<void> {
  await page.goto(path);
  const seen = await page.evaluate(() => {
    const [root, body] = [document.documentElement, document.body].map((one) => getComputedStyle(one));
    const grounds = [root?.backgroundColor, body?.backgroundColor];
    return [grounds.find((ground) => ground !== "rgba(0, 0, 0, 0)"), root?.colorScheme];
  });
  expect(seen, path).toEqual([paper[look], look]);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody chooses dark, and then light, and gets it on every kind of page, whatever the system says", async ({
      page,
      context,
      onward,
      watch,
    }) => {
      watch.expects(notFoundNote);
      const id = await makeStarted(onward.url);
      // One is rendered for everybody and cached, one by Next, one has a form, one is not by Next.
      const paths = [
        routes.help(),
        routes.home(),
        routes.step(id, "reframe/thought"),
        routes.export(id, "nothing.pdf"),
      ];
      for (const [choice, system] of [
        ["Dark", "light"],
        ["Light", "dark"],
      ] as const) {
        await page.emulateMedia({ colorScheme: system });
        for (const path of paths) await expectLook(page, path, system);
        await page.goto(routes.home());
        await follow(page, "Light or dark");
        await expectTitle(page, "Light or dark");
        await page.getByLabel(choice, { exact: true }).check();
        await press(page, "Use it");
        await expect(page.getByText("Your choice is kept, for this browser.")).toBeVisible();
        await expect(page.getByLabel(choice, { exact: true })).toBeChecked();
        const look = choice === "Dark" ? "dark" : "light";
        for (const path of paths) await expectLook(page, path, look);

        await page.goto(routes.look());
        await page.getByLabel("As this device has it", { exact: true }).check();
        await press(page, "Use it");
        expect((await context.cookies()).filter(({ name }) => name.includes("look"))).toEqual([]);
        for (const path of paths) await expectLook(page, path, system);
      }
    });
  });

test("a chosen look is as readable as the system's, and paper is always light", async ({ page }) => {
  await page.goto(routes.look());
  await page.getByLabel("Dark", { exact: true }).check();
  await press(page, "Use it");
  await lookAt(page, "light or dark, dark");
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
});

test("somebody with forced colours gets them in the drawings and tick boxes too", async ({
  page,
  onward,
}) => {
  const { id } = await makeFilled(onward.url);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(routes.plan(id));
  await page
    .getByRole("button", { name: /^Mark as done/ })
    .first()
    .click();
  for (const path of [routes.plan(id), routes.hub(id), routes.step(id, "accept/before"), routes.help()]) {
    await page.goto(path);
    for (const system of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme: system });
      expect.soft(await page.evaluate(ownColours), `${path}, ${system}`).toEqual([]);
      expect.soft(await page.evaluate(wordsOnPlates), `${path}, ${system}`).toEqual([]);
    }
  }
});

/** Runs in the page: words on one of our backgrounds, behind which the browser paints its own in their colour. */
function wordsOnPlates(): string[] {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.backgroundColor = "Canvas";
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const isThrough = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
  return [...document.querySelectorAll<HTMLElement>("a, button, label, p, li, dd, span")].flatMap((one) => {
    const { backgroundColor, forcedColorAdjust } = getComputedStyle(one);
    const isOurs = !isThrough(backgroundColor) && backgroundColor !== ground && forcedColorAdjust !== "none";
    return isOurs && one.innerText.trim() ? [`${one.innerText}: ${backgroundColor}`] : [];
  });
}

/** Runs in the page: drawings in a colour that is not one of the system's. */
function ownColours(): string[] {
  const probe = document.body.appendChild(document.createElement("i"));
  const names = ["Canvas", "CanvasText", "LinkText", "ButtonText", "Highlight", "HighlightText", "GrayText"];
  const colours = names.map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return [...document.querySelectorAll("svg *")].flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const own = [fill, stroke].filter((colour) => colour !== "none" && !colours.includes(colour));
    return own.map((colour) => `${shape.closest("svg")?.getAttribute("viewBox")}: ${colour}`);
  });
}
