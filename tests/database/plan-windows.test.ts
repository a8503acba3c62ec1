// The gathering, saved late, twice, and from several windows.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addItem, listItems, updateItem } from "@/lib/server/plan/repository";
import { listVersions } from "@/lib/server/walkthroughs/versions";
import { begun, freshDatabase, item, owner } from "./fixtures";
import { engines } from "./open";
import {
  beginWalk,
  drawn,
  drawnRows,
  gathering,
  openStep,
  plan,
  type Row,
  type Said,
  walkthroughOf,
} from "./step-pages";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const earlierId = "7d2f3c52-97d4-4a5e-8a44-0e4d5f8d3f41";
const [firstId, secondId] = ["b1d9d0c6-4a44-4ad7-9c0e-6b9d0c1d5a10", "d3a8c2f0-2a86-4e12-8f62-3a1be7f6b920"];

type Changes = Readonly<Record<string, Partial<Row>>>;

const parked = { isTicked: false };
const on = (due: string) => ({ due });

describe.each(engines)("several saves of the gathering, on %s", (engine) => {
  let walkthrough: string;
  beforeEach(async () => {
    await freshDatabase(engine);
    const other = await begun("before");
    walkthrough = await beginWalk();
    await addItem(owner, walkthrough, firstId, item("first"));
    await addItem(owner, walkthrough, secondId, item("second"));
    await addItem(owner, other, earlierId, item("earlier"));
    await (await openStep(walkthrough, "reflect/learned")).autosave({ learning: "third" });
  });

  /**
   * One load of the page, as it is rendered now; `changes` is what differs from what each row said when it was
   * rendered. Its saves are counted unless one has the count 0.
   */
  async function openWindow(follows = "") {
    const page = await openStep(walkthrough, gathering, { follows });
    const still = drawn({ id: earlierId, list: "earlier", text: "earlier", due: "", isTicked: true });
    const rows = [...(await drawnRows(walkthrough)), still];
    const changed = (changes: Changes) => rows.map((row) => ({ ...row, ...changes[row.text] }));
    return {
      writer: page.writer,
      put: (sequence: number, changes: Changes = {}, said: Said = {}) =>
        page.autosave(said, changed(changes), sequence),
      post: (sequence: number, changes: Changes = {}, said: Said = {}) =>
        page.press(said, changed(changes), "stay", sequence),
    };
  }

  const untouched = ["earlier to-do", "first to-do", "second to-do", "third to-do"];

  it("treats an autosave that a newer one has overtaken as done, and changes nothing", async () => {
    const page = await openWindow();
    await page.put(2, { first: on("2030-01-02"), third: { text: "third, whole" } });
    const late = await page.put(1, {
      first: parked,
      second: on("2030-05-05"),
      third: { text: "thi" },
      earlier: parked,
    });
    expect(late).toMatchObject({ status: 200, kind: "saved", sequence: "1" });
    expect(await plan()).toEqual([
      "earlier to-do",
      "first to-do 2030-01-02",
      "second to-do",
      "third, whole to-do",
    ]);
  });

  it("does so if the form itself has overtaken it, and its content was taken back", async () => {
    const page = await openWindow();
    expect((await page.post(2)).status).toBe(303);
    await page.put(1, { first: parked, third: parked, earlier: parked });
    expect(await plan()).toEqual(untouched);
  });

  it("does so though another window has saved since", async () => {
    const [page, other] = [await openWindow(), await openWindow()];
    await page.put(2, { third: { text: "third, whole" } });
    await other.put(1, { second: on("2030-05-05") });
    await page.put(1, { first: parked, third: { text: "thi" } });
    expect(await plan()).toEqual([
      "earlier to-do",
      "first to-do",
      "second to-do 2030-05-05",
      "third, whole to-do",
    ]);
  });

  it("does so for the page whose draft the next one has taken over", async () => {
    const lost = await openWindow();
    const next = await openWindow(`${lost.writer}:3`);
    await next.put(4, { first: on("2030-01-02") });
    await lost.put(3, { first: parked });
    expect(await plan()).toEqual(["earlier to-do", "first to-do 2030-01-02", "second to-do", "third to-do"]);
  });

  it("end with the latest, whatever their order, or all at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const page = await openWindow();
      const sequences = [1, 2, 3, 4, 5, 6].sort(() => Math.random() - 0.5);
      await Promise.all(
        sequences.map((one) =>
          page.put(one, { first: on(`2030-0${one}-01`), ...(one % 2 === 1 && { earlier: parked }) }),
        ),
      );
      expect(await plan()).toEqual([
        "earlier to-do",
        "first to-do 2030-06-01",
        "second to-do",
        "third to-do",
      ]);
    }
  });

  it("treat one that is sent again as the same", async () => {
    const page = await openWindow();
    for (const _again of [1, 2, 3]) await page.put(1, { first: parked, third: { text: "third, whole" } });
    expect(await plan()).toEqual(["earlier to-do", "first parked", "second to-do", "third, whole to-do"]);
  });

  it("let a page revert its own change, with its scripts and without", async () => {
    const all = { first: parked, second: on("2030-01-02"), third: parked, earlier: parked };
    for (const _load of [1, 2, 3]) {
      const page = await openWindow();
      for (const send of [page.put, page.post]) {
        await send(send === page.put ? 1 : 0, all);
        expect(await plan()).toEqual(["earlier dropped", "first parked", "second to-do 2030-01-02"]);
        await send(send === page.put ? 2 : 0);
        expect(await plan()).toEqual(untouched);
      }
    }
  });

  it("let a page revert a change of the page whose draft it has taken over", async () => {
    const lost = await openWindow();
    const next = await openWindow(`${lost.writer}:1`);
    await lost.put(1, { first: parked });
    expect(await plan()).toContain("first parked");
    await next.put(2);
    expect(await plan()).toEqual(untouched);
  });

  it("leave what another window has changed meanwhile, however often this one saves", async () => {
    const [page, other] = [await openWindow(), await openWindow()];
    await page.put(1);
    await other.put(1, { first: on("2030-01-02"), second: parked, earlier: parked });
    await page.put(2, { third: { text: "third, and more" } });
    await page.post(3, { second: on("2030-03-03"), third: { text: "third, and more" } });
    expect(await plan()).toEqual([
      "earlier dropped",
      "first to-do 2030-01-02",
      "second parked 2030-03-03",
      "third, and more to-do",
    ]);
  });

  it("leave a day that another window has changed meanwhile, if it was written in several words", async () => {
    const change = async (due: string) => {
      const first = (await listItems(owner)).find(({ id }) => id === firstId);
      await updateItem(owner, firstId, first?.revision ?? 0, { ...item("first"), due });
    };
    await change("9 March 2027");
    const page = await openWindow();
    await change("2027-04-01");
    await page.put(1, { second: parked });
    expect(await plan(walkthrough)).toContain("first to-do 2027-04-01");
  });

  it("keep both if its question is answered in two windows, and the rows of each", async () => {
    const [page, other] = [await openWindow(), await openWindow()];
    await page.put(1, { first: on("2030-01-02") }, { nextApplication: "The archive" });
    const stale = await other.put(1, { second: parked }, { nextApplication: "The museum" });
    expect(stale).toMatchObject({ status: 409, kind: "stale" });
    const pressed = await other.post(2, { second: parked, earlier: parked }, { nextApplication: "A museum" });
    expect([pressed.status, pressed.location]).toEqual([303, `/walkthroughs/${walkthrough}/${gathering}`]);
    expect(await plan()).toEqual([
      "Apply for this: The archive to-do",
      "earlier dropped",
      "first to-do 2030-01-02",
      "second parked",
      "third to-do",
    ]);
    const { entries } = await walkthroughOf(walkthrough);
    expect(entries.get(gathering)?.answers).toEqual({ nextApplication: "The archive" });
    const versions = await listVersions(owner, walkthrough, gathering);
    expect(versions.map(({ pending, content }) => [pending, content.answers])).toEqual([
      [true, { nextApplication: "A museum" }],
    ]);
  });

  it("leave an answer's item as the plan’s own page has changed it since", async () => {
    const page = await openWindow();
    await page.put(1);
    const there = (await listItems(owner)).find(({ text }) => text === "third");
    await updateItem(owner, there?.id ?? "", there?.revision ?? 0, item("third, on Monday"));
    await page.put(2, { first: parked });
    expect(await plan()).toContain("third, on Monday to-do");
  });
});
