// The step that keeps or parks what was collected, as its form is sent.
import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { postChoice } from "@/lib/server/plan/choose-routes";
import { addItem, listItems } from "@/lib/server/plan/repository";
import { begun, freshDatabase, item, owner } from "./fixtures";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

type Said = readonly (readonly [name: string, value: string])[];

function send(walkthrough: string, said: Said): Promise<Response> {
  const body = new URLSearchParams(said.map(([name, value]) => [name, value]));
  return postChoice(owner, ok(body), walkthrough);
}

/** A row of the form as its page draws it, and what was changed in it. */
const row = (id: string, { was = "keep ", keep = true, due = "" } = {}): Said => [
  ["item", id],
  [`was.${id}`, was],
  ...(keep ? [[`keep.${id}`, "keep"] as const] : []),
  [`due.${id}`, due],
];

/** What sending this form costs: look-ups in the form, and queries. */
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

describe.each(engines)("the choice of what to keep, on %s", (engine) => {
  let ids: { walkthrough: string; other: string; first: string; second: string; earlier: string };
  beforeEach(async () => {
    await freshDatabase(engine);
    const [other, walkthrough] = [await begun("before"), await begun("now")];
    ids = { walkthrough, other, first: randomUUID(), second: randomUUID(), earlier: randomUUID() };
    await addItem(owner, walkthrough, ids.first, item("first"));
    await addItem(owner, walkthrough, ids.second, item("second"));
    await addItem(owner, other, ids.earlier, item("earlier"));
  });
  const plan = async () =>
    new Map((await listItems(owner)).map(({ text, status, due }) => [text, [status, due]]));

  it("changes what the person changed, adds what they added, and leaves the rest", async () => {
    const added = randomUUID();
    const response = await send(ids.walkthrough, [
      ...row(ids.first, { keep: false }),
      ...row(ids.second, { due: "2030-01-02" }),
      ["earlier", ids.earlier],
      [`drop.${ids.earlier}`, "drop"],
      ["new", added],
      [`text.${added}`, "third"],
      [`due.${added}`, "2030-01-03"],
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
  });

  it("takes the first of two values, and one row for one that is there twice", async () => {
    const added = randomUUID();
    const twice: Said = [
      ["new", added],
      [`text.${added}`, "third"],
    ];
    await send(ids.walkthrough, [...twice, ["new", added], [`text.${added}`, "another"]]);
    expect([...(await plan()).keys()].sort()).toEqual(["earlier", "first", "second", "third"]);
  });

  it("costs no more for each of four thousand unknown ids than for one of a hundred", async () => {
    const unknown = (count: number) =>
      ["item", "earlier", "new"].flatMap((name) =>
        Array.from({ length: count }, () => [name, randomUUID()] as const),
      );
    const few = await workOf(ids.walkthrough, unknown(100));
    const many = await workOf(ids.walkthrough, unknown(4_000));
    expect(few.lookUps).toBeGreaterThan(0);
    // Each look-up walks through the whole form, so their number must not hang on its length.
    expect(many.lookUps).toBe(few.lookUps);
    // Only SQLite's adapter tells of its queries, and they are the same for both.
    if (engine === "sqlite") expect(many.queries).toBeLessThan(few.queries * 40);
  });
});
