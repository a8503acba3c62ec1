import { describe, expect, it } from "vitest";
import { inSlices } from "./slices";

/** Work with this many steps that records what it does. */
function* steps(name: string, count: number, log: string[]): Generator<undefined, string> {
  for (let at = 0; at < count; at++) {
    log.push(`${name}${at}`);
    yield;
  }
  return name;
}

describe("work in slices", () => {
  it("ends with its result", async () => {
    expect(await inSlices(steps("a", 3, []))).toBe("a");
  });

  it("leaves room for everything else between two slices", async () => {
    const log: string[] = [];
    const other = () => {
      if (log.push("other") < 50) setImmediate(other);
    };
    setImmediate(other);
    await inSlices(steps("a", 5, log), 0);
    const between = log.slice(log.indexOf("a0"), log.indexOf("a4"));
    expect(between.filter((one) => one === "other").length).toBeGreaterThanOrEqual(3);
  });

  it("gives each of several a slice in turn", async () => {
    const log: string[] = [];
    await Promise.all([inSlices(steps("a", 3, log), 0), inSlices(steps("b", 3, log), 0)]);
    expect(log).toEqual(["a0", "b0", "a1", "b1", "a2", "b2"]);
  });

  it("goes on with the others when one fails", async () => {
    function* failing(): Generator<undefined, string> {
      yield;
      throw new Error("This one can't be done.");
    }
    const log: string[] = [];
    const both = await Promise.allSettled([inSlices(failing(), 0), inSlices(steps("b", 3, log), 0)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });
});
