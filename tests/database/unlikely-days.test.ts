// An impossible day is stored, reported once, and blocks nobody.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import type { FormResult } from "@/lib/server/http/form";
import { addItem, findItem } from "@/lib/server/plan/repository";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { answersIn } from "@/lib/walkthroughs/walkthrough";
import { begun, freshDatabase, item, owner, today } from "./fixtures";
import { sendItem, sendNewItem, sendStep } from "./form-routes";
import { engines } from "./open";
import { gathering, openStep, type Row } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const slip = "0026-03-09";
let walkthrough: string;

function posted(fields: Record<string, string>): FormResult {
  return ok(new URLSearchParams(fields));
}

async function pathAfter(response: Promise<Response>): Promise<string> {
  const { status, headers } = await response;
  expect(status).toBe(303);
  return headers.get("Location") ?? "";
}

describe.each(engines)("on %s, a year of two digits", (engine) => {
  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await begun();
  });

  it("in a step is saved and reported, and the second time one goes on", async () => {
    const send = (revision: string, intent: string, more = {}) =>
      pathAfter(
        sendStep(
          owner,
          posted({
            revision,
            writer: randomUUID(),
            asked: "role heardOn",
            role: "Editor",
            heardOn: slip,
            intent,
            ...more,
          }),
          walkthrough,
          "start",
        ),
      );
    expect(await send("1", "continue")).toMatch(/\?check/);
    const found = await findWalkthrough(owner, walkthrough, today);
    expect(answersIn(found?.entries ?? new Map(), "start")["heardOn"]).toBe(slip);
    expect(await send("2", "leave")).toBe("/");
    // The same content is not a newer version.
    expect(await send("2", "anyway")).toBe(`/walkthroughs/${walkthrough}/accept/before`);
    expect(await send("2", "anyway", { heardOn: "soon" })).toMatch(/\?check/);
  });

  it("in an action item is saved, and its page says so", async () => {
    const id = randomUUID();
    const writer = randomUUID();
    const asked = `/walkthroughs/${walkthrough}/plan/${id}?check`;
    const due = { text: "Ask Ana", due: slip, writer };
    expect(await pathAfter(sendNewItem(owner, posted({ ...due, id }), walkthrough))).toBe(asked);
    expect((await findItem(owner, id))?.due).toBe(slip);
    const change = { ...due, revision: "1", priority: "high" };
    expect(await pathAfter(sendItem(owner, posted(change), walkthrough, id))).toBe(asked);
  });

  it.each([slip, "next week"])("in a step of the plan keeps nobody from ticking it: %s", async (due) => {
    const id = randomUUID();
    await addItem(owner, walkthrough, id, { ...item("Ask Ana"), due });
    const back = `/walkthroughs/${walkthrough}/plan#tick-${id}`;
    for (const [revision, intent, status] of [
      ["1", "done", "done"],
      ["2", "undo", "to-do"],
    ] as const) {
      expect(await pathAfter(sendItem(owner, posted({ revision, intent }), walkthrough, id))).toBe(back);
      expect(await findItem(owner, id)).toMatchObject({ status, due });
    }
  });

  it("in the gathering is said once, and only where it was typed now", async () => {
    const id = randomUUID();
    await addItem(owner, walkthrough, id, item("Ask Ana"));
    const send = async (was: string, intent = "continue") => {
      const page = await openStep(walkthrough, gathering);
      const row: Row = {
        ...{ id, list: "item", text: "Ask Ana", due: slip, isTicked: true },
        was: { kept: was, text: "Ask Ana", due: "" },
      };
      return (await page.press({}, [row], intent)).location;
    };
    expect(await send("keep ")).toMatch(/prepare\/actions\?check/);
    expect((await findItem(owner, id))?.due).toBe(slip);
    expect(await send("keep ", "leave")).toBe(`/walkthroughs/${walkthrough}/enough`);
    expect(await send("keep ", "anyway")).not.toContain("check");
    expect(await send(`keep ${slip}`)).not.toContain("check");
  });

  it("in several words is said once in the gathering, too", async () => {
    const page = await openStep(walkthrough, gathering);
    const row: Row = {
      ...{ id: randomUUID(), list: "item", text: "first", due: "9 March 2027", isTicked: true },
      was: { kept: "keep ", text: "first", due: "" },
    };
    await addItem(owner, walkthrough, row.id, item("first"));
    expect((await page.press({}, [row])).location).toMatch(/\?check/);
    const drawn = { ...row, was: { ...row.was, kept: `keep ${row.due}`, due: row.due } };
    expect((await page.press({}, [drawn])).location).not.toMatch(/\?check/);
  });
});
