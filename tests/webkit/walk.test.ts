// The walk in WebKit, the engine of Safari: from the first page to a closed walkthrough, through the cores.
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { lookName } from "@/lib/server/cookies/look";
import { cookieName } from "@/lib/server/cookies/own-cookie";
import { close, stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { coresOf } from "@/lib/walkthroughs/steps";
import { fewestAnswers, reviewed } from "../browser/reviewed";
import { factsFor, makeStarted, type Told } from "../browser/walkthroughs";
import { until } from "../patience";
import { onwardInWebKit } from "./session";
import type { WebKit } from "./webdriver";

const session = onwardInWebKit();

const savedLine = () =>
  session.browser.read<string>("return document.querySelector('form [role=status]').innerText");

describe.sequential("somebody in WebKit walks the whole way", () => {
  const told: Told = { entries: new Map(), first: true };
  let walkthrough = "";

  it("and begins", async () => {
    await session.browser.goto(session.onward.url);
    await session.hands.follow("Begin");
    await session.hands.expectTitle(start.title);
    await session.hands.answer(told, "start", start);
    await until("it is saved", async () => /^Saved at/.test(await savedLine()));
    await session.hands.press("Continue");
    await session.hands.expectTitle("Accept the outcome");
    walkthrough =
      /walkthroughs\/([\w-]{36})\//.exec(await session.browser.read("return location.href"))?.[1] ?? "";
  });

  for (const stage of stages)
    it(`through “${stage.title}”`, async () => {
      await session.browser.goto(session.onward.url + routes.stage(walkthrough, stage.slug));
      for (let last: Step | undefined; ; ) {
        const cores = coresOf(stage, factsFor(told));
        const step = cores[last ? cores.indexOf(last) + 1 : 0];
        if (!step) break;
        await session.hands.expectTitle(last ? step.title : stage.title);
        await session.hands.answer(told, stepKey(stage.slug, step.slug), step);
        await session.hands.goOn();
        last = step;
      }
    });

  it("to the end, and finds every word again", async () => {
    await session.browser.goto(session.onward.url + routes.step(walkthrough, "close"));
    await session.hands.expectTitle("Close for now");
    await session.hands.answer(told, "close", close);
    await session.hands.press("Save and close");
    await until("the last page is there", () =>
      session.browser.read<boolean>("return document.body.innerText.includes('You can close this now.')"),
    );
    await session.browser.goto(session.onward.url + routes.review(walkthrough));
    await session.browser.read(
      "for (const one of document.querySelectorAll('main details')) one.open = true",
    );
    const text = await session.browser.read<string>("return document.querySelector('main').innerText");
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

  // The script that does it may load after the page.
  const seesAll = () =>
    until("the line is as high as its words", async () =>
      session.browser.read<boolean>(isWhole, await session.browser.find("text", deed)),
    );

  it("sees everything they are writing, and everything they have written", async () => {
    const path = routes.step(await makeStarted(session.onward.url), "worth/evidence");
    await session.browser.goto(session.onward.url + path);
    await session.browser.type(await session.browser.find("text", deed), long);
    await seesAll();
    // The line may speak of an earlier save: a busy machine pauses between two keys.
    await until("all of it is saved", async () =>
      (await (await fetch(session.onward.url + path)).text()).includes(long),
    );
    await until("it says so", async () => /^Saved at/.test(await savedLine()));
    await session.browser.goto(session.onward.url + path);
    const line = await session.browser.find("text", deed);
    expect(await session.browser.read("return arguments[0].value", line)).toBe(long);
    await seesAll();
  });

  it.each(["light", "dark"])(
    "can tell a date that they entered from one that they didn’t, in %s",
    async (look) => {
      await session.browser.goto(session.onward.url);
      await session.browser.read("document.cookie = arguments[0]", `${cookieName(lookName)}=${look}; path=/`);
      await session.browser.goto(session.onward.url + routes.newWalkthrough());
      expect(await session.browser.read("return document.documentElement.dataset.look")).toBe(look);
      const date = await session.browser.find("date", "When was that?");
      await session.browser.read("arguments[0].value = ''", date);
      const none = await inkIn(date);
      await session.browser.click(await session.browser.find("radio", "Yesterday"));
      expect(await session.browser.read("return arguments[0].value", date)).not.toBe("");
      // A screenshot may be taken before the new state has been rendered.
      await until("the day stands there plainly", async () => (await inkIn(date)) > Math.max(2 * none, 50));
    },
  );
});

/** Once the new state is rendered: how many pixels inside this element differ clearly from the one in its corner. */
async function inkIn(element: Awaited<ReturnType<WebKit["find"]>>): Promise<number> {
  const box = await session.browser.read<number[]>(
    `arguments[0].scrollIntoView({ block: "center" });
    const { x, y, width, height } = arguments[0].getBoundingClientRect();
    const box = [x + 4, y + 4, width - 8, height - 8].map(Math.round);
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(box))));`,
    element,
  );
  return await session.browser.read<number>(
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
    await session.browser.picture(),
  );
}
