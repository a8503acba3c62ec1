// What the page of a step shows of its versions.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { shownVersions } from "@/lib/server/stages/step";
import { findStep } from "@/lib/stages";
import { viewStep } from "@/lib/walkthroughs/step-view";
import { freshDatabase, owner, today } from "./fixtures";
import { engines } from "./open";
import { beginWalk, openStep, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const key = "accept/write";

describe.each(engines)("the versions of a step, on %s", (engine) => {
  let walkthrough: string;
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await beginWalk();
  });

  /** Each text, and whether it is out of sight. */
  async function shown() {
    const step = findStep(key);
    if (!step) throw new Error(`There is no ${key}.`);
    const options = { check: false, today, timeZone: "UTC" };
    const view = viewStep(await walkthroughOf(walkthrough), key, step, options);
    const { current, pending, earlier } = await shownVersions(owner, walkthrough, key, view, { rows: 0 });
    return [current, ...[...pending, ...earlier].map(({ answers }) => answers)].map((answers) =>
      answers.flatMap(({ lines: [text = ""], collapsed }) => (/Text/.test(text) ? [[text, collapsed]] : [])),
    );
  }

  it.each([
    ["here", { free: "Text A", afterwards: "collapsed" }, { free: "Text B" }, [true, true]],
    ["in the other window", { free: "Text A" }, { free: "Text B", afterwards: "collapsed" }, [false, true]],
    [
      "in both",
      { free: "Text A", afterwards: "collapsed" },
      { free: "Text B", afterwards: "collapsed" },
      [true, true],
    ],
    ["nowhere", { free: "Text A" }, { free: "Text B" }, [false, false]],
  ])("keep a text out of sight that was put there %s", async (_where, one, other, hidden) => {
    const [page, second] = [await openStep(walkthrough, key), await openStep(walkthrough, key)];
    await page.autosave(one);
    await second.autosave(other);
    expect(await shown()).toEqual([[["Text A", hidden[0]]], [["Text B", hidden[1]]]]);
  });
});
