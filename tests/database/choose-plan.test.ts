// The gathering as its form is sent, including content that no page of Onward's would send.
import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { originId } from "@/lib/server/plan/origin-id";
import { addItem, itemLimit, listItems } from "@/lib/server/plan/repository";
import { begun, freshDatabase, item, owner } from "./fixtures";
import { autosaveStep, sendStep } from "./form-routes";
import { engines } from "./open";
import { gathering, openStep } from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

type Said = readonly (readonly [name: string, value: string])[];

/** `said` is added to the hidden fields of each step's form. */
function formOf(said: Said): URLSearchParams {
  const carried = { revision: "0", writer: randomUUID(), asked: "nextApplication tellFirst" };
  return new URLSearchParams([
    ...Object.entries(carried),
    ...said.map(([name, value]): [string, string] => [name, value]),
  ]);
}

function send(walkthrough: string, said: Said): Promise<Response> {
  return sendStep(owner, ok(formOf(said)), walkthrough, gathering);
}

/** A row of the form as its page renders it, and what was changed in it. */
const row = (id: string, { was = "keep ", keep = true, due = "" } = {}): Said => [
  ["item", id],
  [`was.${id}`, was],
  ...(keep ? [[`keep.${id}`, "keep"] as const] : []),
  [`due.${id}`, due],
];

const offered = (id: string, text: string, due = ""): Said => [
  ["candidate", id],
  [`was.${id}`, " "],
  [`was.text.${id}`, text],
  [`keep.${id}`, "keep"],
  [`text.${id}`, text],
  [`due.${id}`, due],
];

/** What sending this form costs: form look-ups, and queries. */
async function workOf(walkthrough: string, said: Said): Promise<{ lookUps: number; queries: number }> {
  const counted = { lookUps: 0, queries: 0 };
  const lookUp = vi.spyOn(URLSearchParams.prototype, "get");
  const countQuery = () => void counted.queries++;
  subscribe("onward:query", countQuery);
  await send(walkthrough, said);
  unsubscribe("onward:query", countQuery);
  counted.lookUps = lookUp.mock.calls.length;
  lookUp.mockRestore();
  return counted;
}

describe.each(engines)("the form of the gathering, on %s", (engine) => {
  let ids: { walkthrough: string; first: string; second: string; earlier: string; learning: string };
  beforeEach(async () => {
    await freshDatabase(engine);
    const [other, walkthrough] = [await begun("before"), await begun("now")];
    const learning = originId(walkthrough, { exercise: "reflect/learned", field: "learning" });
    ids = { walkthrough, first: randomUUID(), second: randomUUID(), earlier: randomUUID(), learning };
    await addItem(owner, walkthrough, ids.first, item("first"));
    await addItem(owner, walkthrough, ids.second, item("second"));
    await addItem(owner, other, ids.earlier, item("earlier"));
    await (await openStep(walkthrough, "reflect/learned")).autosave({ learning: "third" });
  });
  const plan = async () =>
    new Map((await listItems(owner)).map(({ text, status, due }) => [text, [status, due]]));

  it("changes what the person changed, creates what they ticked, and leaves the rest", async () => {
    const response = await send(ids.walkthrough, [
      ...row(ids.first, { keep: false }),
      ...row(ids.second, { due: "2030-01-02" }),
      ["earlier", ids.earlier],
      [`drop.${ids.earlier}`, "drop"],
      ...offered(ids.learning, "third", "2030-01-03"),
    ]);
    expect(response.status).toBe(303);
    expect(await plan()).toEqual(
      new Map([
        ["first", ["parked", undefined]],
        ["second", ["to-do", "2030-01-02"]],
        ["earlier", ["dropped", undefined]],
        ["third", ["to-do", "2030-01-03"]],
      ]),
    );
    expect((await listItems(owner)).find(({ id }) => id === ids.learning)).toMatchObject({
      stage: "reflect",
      origin: { exercise: "reflect/learned", field: "learning" },
    });
  });

  it("uses the first of two values, and one row for a repeated one", async () => {
    const { learning } = ids;
    await send(ids.walkthrough, [...offered(learning, "third"), ...offered(learning, "another")]);
    expect([...(await plan()).keys()].sort()).toEqual(["earlier", "first", "second", "third"]);
  });

  it.each(["candidate", "earlier"])(
    "changes an item once that is also named as %s, as a draft from before it was added may do",
    async (part) => {
      const response = await send(ids.walkthrough, [
        ...row(ids.first, { due: "2030-01-02" }),
        [part, ids.first],
        [`drop.${ids.first}`, "drop"],
      ]);
      expect(response.status).toBe(303);
      expect((await plan()).get("first")).toEqual(["to-do", "2030-01-02"]);
    },
  );

  it("ignores the words of a row without an id, and empty words", async () => {
    await send(ids.walkthrough, [
      ...offered("no-id", "words"),
      ...offered("__proto__", "words"),
      ...row(ids.first),
      [`text.${ids.first}`, " \n "],
      [`was.text.${ids.first}`, "first"],
    ]);
    expect([...(await plan()).keys()].sort()).toEqual(["earlier", "first", "second"]);
  });

  it("uses only the typed text of a row whose answer no longer exists", async () => {
    await (await openStep(ids.walkthrough, "reflect/learned")).autosave({});
    await send(ids.walkthrough, offered(ids.learning, "third"));
    expect((await plan()).has("third")).toBe(false);
    await send(ids.walkthrough, [
      [`text.${ids.learning}`, "third, aloud"],
      ...offered(ids.learning, "third"),
    ]);
    expect((await plan()).get("third, aloud")).toEqual(["to-do", undefined]);
  });

  it("says that a plan has no room for one more, reports no autosave of it as saved, and leaves the browser its draft", async () => {
    const settles = (response: Response) => response.headers.get("set-cookie")?.includes("settled.") ?? false;
    expect(settles(await send(ids.walkthrough, []))).toBe(true);
    for (let made = (await listItems(owner)).length; made < itemLimit + 1; made++)
      await addItem(owner, ids.walkthrough, randomUUID(), item("more"));
    const response = await send(ids.walkthrough, [
      ...row(ids.first, { due: "2030-01-02" }),
      ...offered(ids.learning, "third"),
    ]);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("<h1>This is not saved yet</h1>");
    expect(settles(response)).toBe(false);
    const form = ok(formOf([...offered(ids.learning, "third"), ["sequence", "1"]]));
    const put = await autosaveStep(owner, form, ids.walkthrough, gathering);
    expect([put.status, await put.json()]).toMatchObject([413, { kind: "plan-full" }]);
    expect((await plan()).get("first")).toEqual(["to-do", "2030-01-02"]);
    expect((await plan()).has("third")).toBe(false);
  });

  it("costs no more for each of four thousand unknown ids than for one of a hundred", async () => {
    const unknown = (count: number) =>
      ["item", "earlier", "candidate"].flatMap((name) =>
        Array.from({ length: count }, () => [name, randomUUID()] as const),
      );
    const few = await workOf(ids.walkthrough, unknown(100));
    const many = await workOf(ids.walkthrough, unknown(4_000));
    expect(few.lookUps).toBeGreaterThan(0);
    // Each look-up scans the whole form, so their number must not depend on its length.
    expect(many.lookUps).toBe(few.lookUps);
    // Only SQLite's adapter publishes its queries, and they are the same for both.
    if (engine === "sqlite") expect(many.queries).toBeLessThan(few.queries * 40);
  });
});
