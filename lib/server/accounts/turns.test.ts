import { describe, expect, it } from "vitest";
import { BusyError, turns } from "./turns";

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
    const inTurn = turns({ atOnce: 2, waiting: 9 });
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
    const inTurn = turns({ atOnce: 1, waiting: 1 });
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

  it("go on after work that failed", async () => {
    const inTurn = turns({ atOnce: 1, waiting: 1 });
    await expect(inTurn(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await inTurn(async () => 1)).toBe(1);
  });
});
