// Somebody who goes on from the core of a stage has gone through it, whatever is open there. Nobody is asked.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { finish, stages } from "@/lib/stages";
import { type StageStatus, statusOf, suggestedStage } from "@/lib/walkthroughs/progress";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { freshDatabase, owner, write } from "./fixtures";
import { engines } from "./open";
import { beginWalk, gathering, openStep, type Said, walkthroughOf } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

describe.each(engines)("going on, on %s", (engine) => {
  let walkthrough: string;
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await beginWalk();
  });

  const press = async (key: string, said: Said = {}, intent = "continue") =>
    await (await openStep(walkthrough, key)).press(said, [], intent);

  /** What is recorded for a stage, with its revision. */
  const noted = async (stage: string) => {
    const saved = (await walkthroughOf(walkthrough)).entries.get(`${stage}/finish`);
    return saved && [saved.answers, saved.revision];
  };
  const yes = [{ finished: { picked: "yes" } }, 1];

  async function status(slug: string): Promise<StageStatus | undefined> {
    const { entries, facts } = await walkthroughOf(walkthrough);
    const stage = stages.find((one) => one.slug === slug);
    return stage && statusOf(stage, entries, facts);
  }

  /** What the first edition stored when it asked. */
  async function asked(stage: string, picked: "yes" | "later" | "waiting") {
    const content = () => withAnswers(undefined, finish.fields, { finished: { picked } });
    await saveEntry(owner, write(walkthrough, { exercise: `${stage}/finish` }), content);
  }

  it("from a core without any answer is recorded, and leads to the next stage", async () => {
    expect((await press("accept/before")).location).toBe(`/walkthroughs/${walkthrough}/feedback/ask`);
    expect(await noted("accept")).toEqual(yes);
    expect(await status("accept")).toBe("gone-through");
    await press("accept/before", { distressBefore: "6" });
    expect(await status("accept")).toBe("answered");
  });

  it("is not deeper for what was tapped where it was enough for today", async () => {
    await press("accept/before", { distressBefore: "6" });
    await press("accept/next-hour", { nextHour: "rest" });
    expect(await status("accept")).toBe("answered");
    await press("accept/reason", { reason: "nothing" });
    expect(await status("accept")).toBe("deeper");
  });

  it("is noted once, however often it is pressed, and from several windows at a time", async () => {
    const pages = await Promise.all([1, 2, 3].map(() => openStep(walkthrough, "reflect/went-well")));
    await Promise.all(pages.map((page) => page.press({})));
    for (const page of pages) await page.press({});
    expect(await noted("reflect")).toEqual(yes);
  });

  it("is recorded by stopping for today if something is written, and not otherwise", async () => {
    await press("accept/before", {}, "leave");
    expect([await noted("accept"), await status("accept")]).toEqual([undefined, "not-started"]);
    await press("accept/before", { distressBefore: "8" }, "leave");
    expect([await noted("accept"), await status("accept")]).toEqual([yes, "answered"]);
    // The message that they chose to write is still to come.
    await press("feedback/ask", { want: "work-on" }, "leave");
    expect(await noted("feedback")).toBeUndefined();
    await press("reflect/learned", { learning: "A pause" }, "leave");
    expect(await noted("reflect")).toBeUndefined();
  });

  it("with any other button is not recorded, nor with an autosave", async () => {
    for (const intent of ["deeper", "hub", "back", "stay", "home"])
      await press("accept/before", { friend: "Sleep." }, intent);
    await (await openStep(walkthrough, "accept/before")).autosave({ friend: "Sleep well." });
    expect([await noted("accept"), await status("accept")]).toEqual([undefined, "begun"]);
  });

  it("is also recorded if the form comes late, like one that was sent offline", async () => {
    const page = await openStep(walkthrough, "accept/before");
    await page.autosave({ friend: "Sleep well.", intent: "continue" });
    expect([await noted("accept"), await status("accept")]).toEqual([yes, "answered"]);
    await (await openStep(walkthrough, "reflect/went-well")).autosave({
      wentWell: "I asked.",
      intent: "back",
    });
    expect(await noted("reflect")).toBeUndefined();
  });

  it("from a deeper step is recorded if it leaves the stage, and not if it goes deeper still", async () => {
    expect((await press("accept/reason")).location).toMatch(/\/accept\//);
    expect([await noted("accept"), await status("accept")]).toEqual([undefined, "not-started"]);
    expect((await press("accept/reason", {}, "onward")).location).toMatch(/feedback\/ask$/);
    expect(await noted("accept")).toEqual(yes);
  });

  it("is recorded after the second core if the first one leads to it, and at once otherwise", async () => {
    expect((await press("feedback/ask", { want: "work-on" })).location).toMatch(/feedback\/draft$/);
    expect(await noted("feedback")).toBeUndefined();
    await press("feedback/draft", { draft: "Hello." });
    expect(await noted("feedback")).toEqual(yes);

    walkthrough = await beginWalk();
    expect((await press("feedback/ask", { want: "nothing" })).location).toMatch(/reflect\/went-well$/);
    expect(await noted("feedback")).toEqual(yes);
  });

  it("is not recorded while something is wrong, and is once somebody confirms it", async () => {
    await press("feedback/ask", { want: "work-on" });
    const slip = { draft: "Hello.", sendOn: "0026-03-09" };
    expect((await press("feedback/draft", slip)).location).toMatch(/feedback\/draft\?check/);
    expect(await noted("feedback")).toBeUndefined();
    expect((await press("feedback/draft", slip, "anyway")).location).toMatch(/reflect\/went-well$/);
    expect(await noted("feedback")).toEqual(yes);
  });

  it("from the gathering is recorded as well", async () => {
    await press(gathering, { nextApplication: "The archive" });
    expect(await noted("prepare")).toEqual(yes);
  });

  it("through all of them leads to the close", async () => {
    const path: string[] = [];
    let key = "accept/before";
    while (key.includes("/") && path.length < 20) {
      path.push(key);
      const { location } = await press(key, key === "feedback/ask" ? { want: "thanks" } : {});
      key = location.slice(`/walkthroughs/${walkthrough}/`.length);
    }
    expect([path, key]).toEqual([
      [
        "accept/before",
        "feedback/ask",
        "feedback/draft",
        "reflect/went-well",
        "worth/evidence",
        "strategy/experiment",
        "reframe/thought",
        "prepare/actions",
      ],
      "close",
    ]);
    const { entries, facts } = await walkthroughOf(walkthrough);
    expect(suggestedStage(stages, entries, facts)).toBeUndefined();
  });

  describe("after what the first edition asked", () => {
    it("counts “later” as gone through now", async () => {
      await asked("reflect", "later");
      expect(await status("reflect")).toBe("not-started");
      await press("reflect/went-well");
      expect(await noted("reflect")).toEqual([{ finished: { picked: "yes" } }, 2]);
    });

    it("leaves “yes” as it is", async () => {
      await asked("reflect", "yes");
      await press("reflect/went-well");
      expect([await noted("reflect"), await status("reflect")]).toEqual([yes, "gone-through"]);
    });

    it("leaves “waiting”: it says more", async () => {
      await asked("feedback", "waiting");
      await press("feedback/ask", { want: "nothing" });
      expect(await noted("feedback")).toEqual([{ finished: { picked: "waiting" } }, 1]);
      expect(await status("feedback")).toBe("waiting");
    });
  });

  it("creates no walkthrough if there is none", async () => {
    const page = await openStep("3c0ff6d1-52b4-4c6f-8a34-52f3a6b9bb52", "accept/before");
    expect((await page.press({})).status).toBe(404);
  });
});
