import { describe, expect, it } from "vitest";
import { BusyError, createSemaphore } from "./semaphore";

/** Work that ends when told to. */
function held() {
  const starts: number[] = [];
  const ends: (() => void)[] = [];
  const work = (which: number) => () => {
    starts.push(which);
    return new Promise<number>((resolve) => ends.push(() => resolve(which)));
  };
  return { starts, work, end: () => ends.shift()?.() };
}

describe("the semaphore", () => {
  it("runs as many at once as given, in order, and returns each result", async () => {
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

  it("refuses what would wait behind too many, and accepts it when those are done", async () => {
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

  /** The names whose work ran, in order, once everything `ask` asked for was released. The refused ones are in `refused`. */
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

  it("goes from one line to the next, so that nobody waits behind all of another's", async () => {
    const { ran } = await ranOf({ atOnce: 1, waiting: 9 }, (as) => {
      times(4, () => as("flood"));
      as("one");
      as("two");
      as("one");
    });
    expect(ran).toEqual(["flood", "flood", "one", "two", "flood", "one", "flood"]);
  });

  it("takes the last place of the longest line for one that is shorter, and no place beyond", async () => {
    const { ran, refused } = await ranOf({ atOnce: 1, waiting: 3 }, (as) => {
      times(5, () => as("flood"));
      as("one");
      as("two");
      as("three");
    });
    expect(ran).toEqual(["flood", "flood", "one", "two"]);
    expect(refused?.sort()).toEqual(["flood", "flood", "flood", "three"]);
  });

  it("limits each line", async () => {
    const { ran, refused } = await ranOf(
      { atOnce: 1, waiting: 9, each: 2 },
      (as) => void times(5, () => as("a")),
    );
    expect([ran, refused]).toEqual([
      ["a", "a", "a"],
      ["a", "a"],
    ]);
  });

  it("reserves places for those who are known, however many lines others come from", async () => {
    const { ran, refused } = await ranOf({ atOnce: 1, waiting: 2, reserved: 1 }, (as) => {
      for (const name of ["a", "b", "c", "d"]) as(name);
      as("known", true);
      as("e");
    });
    expect(ran).toEqual(["a", "b", "c", "known"]);
    expect(refused).toEqual(["d", "e"]);
  });

  it("goes on after work that failed", async () => {
    const inTurn = createSemaphore({ atOnce: 1, waiting: 1 });
    await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await inTurn(async () => 1)).toBe(1);
  });
});
