// Changing an item in place: a tick or a move meanwhile is not a conflict, other words are.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { addItem, findItem } from "@/lib/server/plan/repository";
import { begun, freshDatabase, item, owner } from "./fixtures";
import { sendItem } from "./form-routes";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

describe.each(engines)("on %s, an item that is changed in place", (engine) => {
  let walkthrough: string;
  let id: string;

  beforeEach(async () => {
    await freshDatabase(engine);
    walkthrough = await begun();
    id = randomUUID();
    await addItem(owner, walkthrough, id, item("Call Ana"));
  });

  const send = async (fields: Record<string, string>) =>
    await sendItem(owner, ok(new URLSearchParams(fields)), walkthrough, id);
  /** The form as it was rendered with the first revision. */
  const drawn = { revision: "1", "was.text": "Call Ana", "was.due": "" };

  it("accepts new words though it was ticked meanwhile, and stays ticked", async () => {
    expect((await send({ revision: "1", intent: "done" })).status).toBe(303);
    expect((await send({ ...drawn, intent: "save", text: "Call Ana on Tuesday" })).status).toBe(303);
    expect(await findItem(owner, id)).toMatchObject({ text: "Call Ana on Tuesday", status: "done" });
  });

  it("keeps other words that were saved meanwhile, and says so", async () => {
    expect((await send({ ...drawn, intent: "save", text: "Write to Ana" })).status).toBe(303);
    expect((await send({ ...drawn, intent: "save", text: "Call Ben" })).status).toBe(409);
    expect((await send({ ...drawn, intent: "save", text: "Call Ben", due: "2027-01-04" })).status).toBe(409);
    expect(await findItem(owner, id)).toMatchObject({ text: "Write to Ana" });
  });

  it("is not saved without its words, and its page says so", async () => {
    const response = await send({ ...drawn, intent: "save", text: " ", due: "2027-01-04" });
    const asked = `/walkthroughs/${walkthrough}/plan/${id}?check`;
    expect([response.status, response.headers.get("Location")]).toEqual([303, asked]);
    expect(await findItem(owner, id)).toMatchObject({ text: "Call Ana", revision: 1 });
    expect((await send({ revision: "1", intent: "done" })).headers.get("Location")).not.toContain("check");
  });

  it("is ticked, and the tick undone, though the page is from before, or the button was pressed twice", async () => {
    const tick = async (intent: string) => (await send({ revision: "1", intent })).status;
    await send({ ...drawn, intent: "save", text: "Write to Ana" });
    for (const _ of [1, 2]) expect(await tick("done")).toBe(303);
    expect(await findItem(owner, id)).toMatchObject({ text: "Write to Ana", status: "done" });
    expect(await tick("undo")).toBe(303);
    expect(await findItem(owner, id)).toMatchObject({ text: "Write to Ana", status: "to-do" });
  });

  it("is not undone if it is no longer done", async () => {
    await send({ ...drawn, intent: "save", text: "Call Ana", status: "doing" });
    expect((await send({ revision: "1", intent: "undo" })).status).toBe(303);
    expect(await findItem(owner, id)).toMatchObject({ status: "doing" });
  });
});
