import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { hold } from "@/lib/server/db/hold";
import { engines, migratedDatabase } from "../open";

async function held(url: string) {
  const got = await hold(url);
  if (!got.ok) throw new Error(got.error);
  onTestFinished(() => got.value.release());
  return got.value;
}

/** Another process that holds the database until it is killed. */
async function elsewhere(url: string): Promise<ChildProcess> {
  const code = `const { hold } = await import("./lib/server/db/hold.ts");
    await hold(process.argv[1]); process.stdout.write("held"); setInterval(() => {}, 1000);`;
  const args = ["--conditions=react-server", "--import=tsx", "--input-type=module", "-e", code, url];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

describe.each(engines)("holding a database, on %s", (engine) => {
  it("lets many be there together, and one alone", async () => {
    const url = await migratedDatabase(engine);
    const [one, other] = [await held(url), await held(url)];
    await other.release();
    expect(await one.alone(async () => "done")).toEqual({ ok: true, value: "done" });
    expect(await one.alone(async () => "again")).toEqual({ ok: true, value: "again" });
  });

  it("waits for a process that ends, however it ends", async () => {
    const url = await migratedDatabase(engine);
    const child = await elsewhere(url);
    const mine = await held(url);
    let isAlone = false;
    const waiting = mine.alone(async () => {
      isAlone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isAlone).toBe(false);
    child.kill("SIGKILL");
    expect(await waiting).toMatchObject({ ok: true });
  });

  it("lets nobody in while one is alone, nor after it failed", async () => {
    const url = await migratedDatabase(engine);
    const mine = await held(url);
    const order: string[] = [];
    const work = mine.alone(async () => {
      order.push("alone");
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push("done");
      throw new Error("failed");
    });
    await expect.poll(() => order).toEqual(["alone"]);
    const other = held(url).then(() => order.push("other"));
    await expect(work).rejects.toThrow("failed");
    await other;
    expect(order).toEqual(["alone", "done", "other"]);
  });
});
