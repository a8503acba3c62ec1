import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/lib/server/db/client";
import { isWithinLimit } from "@/lib/server/http/rate-limit";
import { freshDatabase } from "./fixtures";
import { engines } from "./open";

describe.each(engines)("a limit, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
  });

  const tries = (count: number, subject = "203.0.113.9") =>
    Promise.all(Array.from({ length: count }, () => isWithinLimit("begin", subject)));

  it("lets through exactly as many as it says, also if all come at once", async () => {
    const allowed = (await tries(150)).filter(Boolean).length;
    expect(allowed).toBe(120);
    expect(await tries(1)).toEqual([false]);
  });

  it("is separate for everybody, and does not reveal whose it is", async () => {
    await tries(130);
    expect(await tries(1, "203.0.113.10")).toEqual([true]);
    expect(JSON.stringify(await database.limit.findMany())).not.toContain("203.0.113");
  });

  it("resets when its time is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await tries(130);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    expect(await tries(1)).toEqual([true]);
    vi.useRealTimers();
  });
});
