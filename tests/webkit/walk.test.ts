// The way through in WebKit, which is what Safari is made of: from the first page to a closed walkthrough, by the cores.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { lookName } from "@/lib/server/cookies/look";
import { cookieName } from "@/lib/server/cookies/own-cookie";
import { close, stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { coresOf } from "@/lib/walkthroughs/steps";
import buildOnce from "../browser/build-once";
import { fewestAnswers, reviewed } from "../browser/reviewed";
import { type Onward, startOnward } from "../browser/server";
import { factsFor, makeStarted, type Told } from "../browser/walkthroughs";
import { until } from "../patience";
import { handsOn } from "./hands";
import { openWebKit, type WebKit } from "./webdriver";

let onward: Onward;
let browser: WebKit;
let hands: ReturnType<typeof handsOn>;

beforeAll(async () => {
  buildOnce();
  onward = await startOnward();
  browser = await openWebKit();
  hands = handsOn(browser);
});

afterAll(async () => {
  await browser?.close();
  await onward?.remove();
});

const savedLine = () => browser.read<string>("return document.querySelector('form [role=status]').innerText");

describe.sequential("somebody in WebKit walks the whole way", () => {
  const told: Told = { entries: new Map(), first: true };
  let walkthrough = "";

  it("and begins", async () => {
    await browser.goto(onward.url);
    await hands.follow("Begin");
    await hands.expectTitle(start.title);
    await hands.answer(told, "start", start);
    await until("it is saved", async () => /^Saved at/.test(await savedLine()));
    await hands.press("Continue");
    await hands.expectTitle("Accept the outcome");
    walkthrough = /walkthroughs\/([\w-]{36})\//.exec(await browser.read("return location.href"))?.[1] ?? "";
  });

  for (const stage of stages)
    it(`through “${stage.title}”`, async () => {
      await browser.goto(onward.url + routes.stage(walkthrough, stage.slug));
      for (let last: Step | undefined; ; ) {
        const cores = coresOf(stage, factsFor(told));
        const step = cores[last ? cores.indexOf(last) + 1 : 0];
        if (!step) break;
        await hands.expectTitle(last ? step.title : stage.title);
        await hands.answer(told, stepKey(stage.slug, step.slug), step);
        await hands.goOn();
        last = step;
      }
    });

  it("to the end, and finds every word again", async () => {
    await browser.goto(onward.url + routes.exercise(walkthrough, "close"));
    await hands.expectTitle("Close for now");
    await hands.answer(told, "close", close);
    await hands.press("Save and close");
    await until("the last page is there", () =>
      browser.read<boolean>("return document.body.innerText.includes('You can close this now.')"),
    );
    await browser.goto(onward.url + routes.review(walkthrough));
    await browser.read("for (const one of document.querySelectorAll('main details')) one.open = true");
    const text = await browser.read<string>("return document.querySelector('main').innerText");
    const { missing, answered } = reviewed(text, told);
    expect(missing).toEqual([]);
    expect(answered).toBeGreaterThan(fewestAnswers(told));
  });
});

describe("somebody in WebKit", () => {
  const isWhole = "const [area] = arguments; return area.scrollHeight <= area.clientHeight + 1";
  const deed = "What did you do once, and what changed because of it?";
  const long = "I kept the archive open on my own for four months, and nobody was sent away. "
    .repeat(3)
    .trim();

  // The script that sees to it may come after the page.
  const seesAll = () =>
    until("the line is as high as its words", async () =>
      browser.read<boolean>(isWhole, await browser.find("text", deed)),
    );

  it("sees all of what they write, and all of what they have written", async () => {
    const path = routes.exercise(await makeStarted(onward.url), "worth/evidence");
    await browser.goto(onward.url + path);
    await browser.type(await browser.find("text", deed), long);
    await seesAll();
    await until("it is saved", async () => /^Saved at/.test(await savedLine()));
    await browser.goto(onward.url + path);
    const line = await browser.find("text", deed);
    expect(await browser.read("return arguments[0].value", line)).toBe(long);
    await seesAll();
  });

  it.each(["light", "dark"])(
    "can tell a date that they gave from one that they didn’t, in %s",
    async (look) => {
      await browser.goto(onward.url);
      await browser.read("document.cookie = arguments[0]", `${cookieName(lookName)}=${look}; path=/`);
      await browser.goto(onward.url + routes.newWalkthrough());
      expect(await browser.read("return document.documentElement.dataset.look")).toBe(look);
      const date = await browser.find("date", "When was that?");
      await browser.read("arguments[0].value = ''", date);
      const none = await inkIn(date);
      await browser.click(await browser.find("radio", "Yesterday"));
      expect(await browser.read("return arguments[0].value", date)).not.toBe("");
      // A picture may be taken before what is new has been drawn.
      await until("the day stands there plainly", async () => (await inkIn(date)) > Math.max(2 * none, 50));
    },
  );
});

/** How many points within this one's edges differ plainly from the one in its corner, as it is drawn just now. */
async function inkIn(element: Awaited<ReturnType<WebKit["find"]>>): Promise<number> {
  const box = await browser.read<number[]>(
    `arguments[0].scrollIntoView({ block: "center" });
    const { x, y, width, height } = arguments[0].getBoundingClientRect();
    return [x + 4, y + 4, width - 8, height - 8].map(Math.round)`,
    element,
  );
  return await browser.read<number>(
    `const [[x, y, width, height], picture] = arguments;
    const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
    return createImageBitmap(new Blob([bytes])).then((bitmap) => {
      const paint = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      paint.drawImage(bitmap, -x, -y);
      const { data } = paint.getImageData(0, 0, width, height);
      const points = Array.from({ length: width * height }, (_, at) => data[at * 4 + 1]);
      return points.filter((point) => Math.abs(point - points[0]) > 40).length;
    });`,
    box,
    await browser.picture(),
  );
}
