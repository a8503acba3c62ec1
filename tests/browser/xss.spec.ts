// Text that was written to be executed stays text in a real browser: no dialog, no element, no script, and nothing in
// the console.
import { routes } from "@/lib/routes";
import { expect, type Page, test } from "./onward";
import { attack, payloads } from "./payloads";

/** Elements on this page that are not ours. */
async function alive(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = /^(\/(?!\/)|#|\?|https?:|mailto:|tel:|data:image\/)/;
    const isStrange = (one: Element) =>
      one.matches("img, iframe, video, audio, object, embed, math, marquee, base, style, [src=x]") ||
      [...one.attributes].some(
        ({ name, value }) =>
          name.startsWith("on") ||
          (/^(href|src|action|formaction|xlink:href)$/.test(name) && !ours.test(value)),
      );
    const ran = "hit" in window ? ["a script ran"] : [];
    return [
      ...ran,
      ...[...document.querySelectorAll("main *")]
        .filter((one) => isStrange(one))
        .map((one) => one.outerHTML.slice(0, 80)),
    ];
  });
}

test("nothing that was written is executed", async ({ page, onward }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  async function lookAt(...paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(path);
      expect(await alive(page), path).toEqual([]);
    }
    expect(dialogs).toEqual([]);
  }
  for (let first = 0; first < payloads.length; ) {
    const { id, item, share, written } = await attack(onward.url, first);
    first += written.length;
    await lookAt(routes.review(id), routes.plan(id), routes.item(id, item), routes.sharePreview(id, share));
  }
  // Everything that was saved each time is there together.
  await lookAt(routes.evidence(), routes.home());
});

test("anything executed would be noticed, and is blocked by the page's policy", async ({
  page,
  onward,
  watch,
}) => {
  watch.expects(/Content Security Policy|status of 404|Minified React error/);
  const { id } = await attack(onward.url, 0);
  const path = routes.review(id);
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll("&lt;", "<") });
  });
  await page.goto(path);
  const found = await alive(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found).not.toContain("a script ran");
});
