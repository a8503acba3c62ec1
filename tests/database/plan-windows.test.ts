// The step that keeps or parks what was collected, saved late, twice, and from several windows.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "@/lib/result";
import { postChoice, putChoice } from "@/lib/server/plan/choose-routes";
import { addItem, findItem, listItems, updateItem } from "@/lib/server/plan/repository";
import { begun, freshDatabase, item, owner } from "./fixtures";
import { engines } from "./open";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

type Said = Readonly<Record<string, string>>;

describe.each(engines)("several saves of the step that keeps a plan, on %s", (engine) => {
  let walkthrough: string;
  let ids: Record<"first" | "second" | "earlier" | "added", string>;
  beforeEach(async () => {
    await freshDatabase(engine);
    const other = await begun("before");
    walkthrough = await begun("now");
    ids = { first: randomUUID(), second: randomUUID(), earlier: randomUUID(), added: randomUUID() };
    await addItem(owner, walkthrough, ids.first, item("first"));
    await addItem(owner, walkthrough, ids.second, item("second"));
    await addItem(owner, other, ids.earlier, item("earlier"));
  });

  /** One load of the page, which counts its saves; `changes` is what it says otherwise than it was drawn. */
  function window(follows = "") {
    const writer = randomUUID();
    return (sequence: number, { drop, ...changes }: Said = {}, how: "PUT" | "POST" = "PUT") => {
      const said: [string, string][] = [["writer", writer]];
      if (sequence > 0) said.push(["sequence", String(sequence)], ["follows", follows]);
      for (const name of ["first", "second"] as const) {
        said.push(["item", ids[name]], [`was.${ids[name]}`, "keep "]);
        if (changes[name] !== "parked") said.push([`keep.${ids[name]}`, "keep"]);
        said.push([`due.${ids[name]}`, changes[name]?.replace("parked", "") ?? ""]);
      }
      said.push(["earlier", ids.earlier], ["new", ids.added], [`text.${ids.added}`, changes["added"] ?? ""]);
      if (drop) said.push([`drop.${ids.earlier}`, "drop"]);
      const form = ok(new URLSearchParams(said));
      return (how === "PUT" ? putChoice : postChoice)(owner, form, walkthrough);
    };
  }

  /** What is in the plans, as `text status day`. */
  const plan = async () =>
    (await listItems(owner))
      .map(({ text, status, due }) => [text, status, due].filter(Boolean).join(" "))
      .sort();
  const untouched = ["earlier to-do", "first to-do", "second to-do"];

  it("takes an autosave that a newer one has overtaken for done, and changes nothing by it", async () => {
    const page = window();
    await page(2, { first: "2030-01-02", added: "third, whole" });
    const late = await page(1, { first: "parked", second: "2030-05-05", added: "thi", drop: "yes" });
    expect([late.status, await late.json()]).toMatchObject([200, { kind: "saved", sequence: "1" }]);
    expect(await plan()).toEqual([
      "earlier to-do",
      "first to-do 2030-01-02",
      "second to-do",
      "third, whole to-do",
    ]);
  });

  it("does so where the form itself has overtaken it, and what it said has been taken back", async () => {
    const page = window();
    expect((await page(2, {}, "POST")).status).toBe(303);
    await page(1, { first: "parked", added: "thi", drop: "yes" });
    expect(await plan()).toEqual(untouched);
  });

  it("does so though another window has saved since", async () => {
    const [page, other] = [window(), window()];
    await page(2, { added: "third, whole" });
    await other(1, { second: "2030-05-05" });
    await page(1, { first: "parked", added: "thi" });
    expect(await plan()).toEqual([
      "earlier to-do",
      "first to-do",
      "second to-do 2030-05-05",
      "third, whole to-do",
    ]);
  });

  it("does so for the page whose draft the next one has taken over", async () => {
    const lost = randomUUID();
    const next = window(`${lost}:3`);
    await next(4, { first: "2030-01-02" });
    const late = new URLSearchParams([
      ["writer", lost],
      ["sequence", "3"],
      ["item", ids.first],
      [`was.${ids.first}`, "keep "],
    ]);
    await putChoice(owner, ok(late), walkthrough);
    expect(await plan()).toEqual(["earlier to-do", "first to-do 2030-01-02", "second to-do"]);
  });

  it("ends with the latest, in whatever order they come, or all at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const page = window();
      const sequences = [1, 2, 3, 4, 5, 6].sort(() => Math.random() - 0.5);
      await Promise.all(
        sequences.map((one) =>
          page(one, { first: `2030-0${one}-01`, ...(one % 2 === 1 && { drop: "yes" }) }),
        ),
      );
      expect(await plan()).toEqual(["earlier to-do", "first to-do 2030-06-01", "second to-do"]);
    }
  });

  it("takes one that is sent again for the same", async () => {
    const page = window();
    for (const _again of [1, 2, 3]) await page(1, { added: "third", first: "parked" });
    expect(await plan()).toEqual(["earlier to-do", "first parked", "second to-do", "third to-do"]);
  });

  it("lets a page take back what it has changed itself, with its scripts and without", async () => {
    for (const page of [window(), window(), window()]) {
      await page(1, { first: "parked", second: "2030-01-02", added: "third", drop: "yes" });
      await page(2);
      expect(await plan()).toEqual(untouched);
      await page(0, { first: "parked", second: "2030-01-02", added: "third", drop: "yes" }, "POST");
      await page(0, {}, "POST");
      expect(await plan()).toEqual(untouched);
    }
  });

  it("lets a page take back what the one whose draft it has taken over had changed", async () => {
    const lost = randomUUID();
    const form = [
      ["writer", lost],
      ["sequence", "1"],
      ["item", ids.first],
      [`was.${ids.first}`, "keep "],
    ];
    await putChoice(owner, ok(new URLSearchParams(form)), walkthrough);
    expect(await plan()).toContain("first parked");
    await window(`${lost}:1`)(2);
    expect(await plan()).toEqual(untouched);
  });

  it("leaves what another window has changed meanwhile, however often this one saves", async () => {
    const [page, other] = [window(), window()];
    await page(1, { added: "third" });
    await other(1, { first: "2030-01-02", second: "parked", drop: "yes" });
    await page(2, { added: "third, and more" });
    await page(3, { second: "2030-03-03", added: "third, and more" }, "POST");
    expect(await plan()).toEqual([
      "earlier dropped",
      "first to-do 2030-01-02",
      "second parked 2030-03-03",
      "third, and more to-do",
    ]);
  });

  it("keeps both where a new row is typed in two windows that show one page", async () => {
    const [page, other] = [window(), window()];
    await page(1, { added: "Ring Ana" });
    await other(1, { added: "Write to Ben" });
    await other(2, { added: "Write to Ben on Monday" });
    await page(2, { added: "Ring Ana today" });
    expect(await plan()).toEqual(
      [...untouched, "Ring Ana today to-do", "Write to Ben on Monday to-do"].sort(),
    );
    await other(3, {});
    expect(await plan()).toEqual([...untouched, "Ring Ana today to-do"].sort());
  });

  it("leaves a new row as the plan's own page has changed it since", async () => {
    const page = window();
    await page(1, { added: "third" });
    const there = await findItem(owner, ids.added);
    await updateItem(owner, ids.added, there?.revision ?? 0, item("third, on Monday"));
    await page(2, { added: "third", first: "parked" });
    expect(await plan()).toContain("third, on Monday to-do");
  });
});
