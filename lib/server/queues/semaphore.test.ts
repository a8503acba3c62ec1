import { describe, expect, it } from "vitest";
import { BusyError, createSemaphore } from "./semaphore";

/** Work that ends when it is told to. */
function held() {
  const starts: number[] = [];
  const ends: (() => void)[] = [];
  const work = (which: number) => () => {
    starts.push(which);
    return new Promise<number>((resolve) => ends.push(() => resolve(which)));
  };
  return { starts, work, end: () => ends.shift()?.() };
}

describe("turns", () => {
  it("run as many at once as they say, in order, and give back what each made", async () => {
    const { starts, work, end } = held();
    const inTurn = createSemaphore({ atOnce: 2, waiting: 9 });
    const all = [1, 2, 3, 4].map((which) => inTurn(work(which)));
    expect(starts).toEqual([1, 2]);
    end();
    await all[0];
    await Promise.resolve();
    expect(starts).toEqual([1, 2, 3]);
    for (const one of all) {
      end();
      await Promise.race([one, Promise.resolve()]);
    }
    end();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  it("refuse what would wait behind too many, and take it when those are done", async () => {
    const { work, end } = held();
    const inTurn = createSemaphore({ atOnce: 1, waiting: 1 });
    const first = inTurn(work(1));
    const second = inTurn(work(2));
    await expect(inTurn(work(3))).rejects.toBeInstanceOf(BusyError);
    end();
    await first;
    await Promise.resolve();
    end();
    await second;
    const fourth = inTurn(work(4));
    end();
    expect(await fourth).toBe(4);
  });

  /** Whose work ran, in order, when `ask` had asked and everything was let go. Those who were refused are in `refused`. */
  async function ranOf(
    room: Parameters<typeof createSemaphore>[0],
    ask: (as: (name: string, isKnown?: boolean) => void) => void,
  ) {
    const inTurn = createSemaphore(room);
    const [ran, refused]: string[][] = [[], []];
    let open = () => {};
    const shut = new Promise<void>((resolve) => {
      open = resolve;
    });
    const all: Promise<void>[] = [];
    ask((name, isKnown = false) => {
      const work = async () => {
        ran?.push(name);
        await shut;
      };
      all.push(inTurn(work, { name, isKnown }).catch(() => void refused?.push(name)));
    });
    open();
    await Promise.all(all);
    return { ran, refused };
  }

  const times = (count: number, one: () => void) => Array.from({ length: count }, one);

  it("go from one line to the next, so that nobody waits behind all of another's", async () => {
    const { ran } = await ranOf({ atOnce: 1, waiting: 9 }, (as) => {
      times(4, () => as("flood"));
      as("one");
      as("two");
      as("one");
    });
    expect(ran).toEqual(["flood", "flood", "one", "two", "flood", "one", "flood"]);
  });

  it("take the last place of the longest line for one that is shorter, and no place beyond", async () => {
    const { ran, refused } = await ranOf({ atOnce: 1, waiting: 3 }, (as) => {
      times(5, () => as("flood"));
      as("one");
      as("two");
      as("three");
    });
    expect(ran).toEqual(["flood", "flood", "one", "two"]);
    expect(refused?.sort()).toEqual(["flood", "flood", "flood", "three"]);
  });

  it("let a line be only so long", async () => {
    const { ran, refused } = await ranOf(
      { atOnce: 1, waiting: 9, each: 2 },
      (as) => void times(5, () => as("a")),
    );
    expect([ran, refused]).toEqual([
      ["a", "a", "a"],
      ["a", "a"],
    ]);
  });

  it("keep places for those who are known, whoever else comes from however many lines", async () => {
    const { ran, refused } = await ranOf({ atOnce: 1, waiting: 2, reserved: 1 }, (as) => {
      for (const name of ["a", "b", "c", "d"]) as(name);
      as("known", true);
      as("e");
    });
    expect(ran).toEqual(["a", "b", "c", "known"]);
    expect(refused).toEqual(["d", "e"]);
  });

  it("go on after work that failed", async () => {
    const inTurn = createSemaphore({ atOnce: 1, waiting: 1 });
    await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await inTurn(async () => 1)).toBe(1);
  });
});
