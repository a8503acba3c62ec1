// Leaving the machine that stores the words, through the handler that the form posts to.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { personalOwner } from "@/lib/server/owners/owner-id";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { engines, openFresh } from "../open";
import { sendForget } from "./form-routes";

const owner = personalOwner();

// Whatever the shell's settings: this is about a personal machine.
beforeAll(() => {
  vi.stubEnv("HOST", "");
  return () => vi.unstubAllEnvs();
});

function forget(form: Record<string, string>, cookie = ""): Promise<Response> {
  const body = new URLSearchParams(form);
  const headers = { cookie };
  return sendForget(new Request("http://127.0.0.1:6693/leave/forget", { method: "POST", body, headers }));
}

function droppedBy(response: Response): string[] {
  return response.headers.getSetCookie().map((line) => {
    expect(line).toMatch(/^[\w.-]+=; Path=\/; Max-Age=0; /);
    return line.split("=", 1)[0] ?? "";
  });
}

describe.each(engines)("leaving, on %s", (engine) => {
  async function begin() {
    const database = await openFresh(engine);
    Object.assign(globalThis, { onwardDatabase: database });
    const place = { walkthroughId: randomUUID(), exercise: "start", revision: 0 };
    const asked = { line: { kind: "text", label: "A line?" } } as const;
    const change = () => withAnswers(undefined, asked, { line: "Editor" });
    await saveEntry(owner, { ...place, writer: randomUUID(), sequence: undefined }, change);
    return database;
  }

  it.each([{}, { kept: "" }, { kept: "on" }])(
    "deletes nothing while the box is not ticked: %j",
    async (form) => {
      await begin();
      const response = await forget(form as Record<string, string>);
      expect([response.status, response.headers.get("Location")]).toEqual([303, "/leave?check"]);
      expect(response.headers.get("Clear-Site-Data")).toBeNull();
      expect(await listWalkthroughs(owner)).toHaveLength(1);
    },
  );

  it("deletes everything, and makes the browser forget its part", async () => {
    const database = await begin();
    const response = await forget({ kept: "yes" });
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/leave/done?how=deleted"]);
    expect(response.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
    expect(droppedBy(response)).toEqual([
      "onward-time-zone",
      "onward-look",
      "onward-search",
      "onward-new-link",
      "onward-deleted",
      "onward-unsaved",
    ]);
    expect([await listWalkthroughs(owner), await database.owner.count()]).toEqual([[], 0]);
  });

  it("deletes its own cookies and none of another program's, which share the jar", async () => {
    await begin();
    const own = `onward-settled.${randomUUID()}`;
    const cookies = [own, "session", "time-zone", "search", "settled.1", "__Host-session", "next-auth.token"];
    const response = await forget({ kept: "yes" }, cookies.map((name) => `${name}=1`).join("; "));
    expect(response.headers.get("Clear-Site-Data")).not.toContain("cookies");
    expect(droppedBy(response)).toEqual([
      "onward-time-zone",
      "onward-look",
      "onward-search",
      "onward-new-link",
      "onward-deleted",
      "onward-unsaved",
      own,
    ]);
  });

  it("says so if it failed, and forgets nothing", async () => {
    const database = await begin();
    await database.$disconnect();
    Object.assign(globalThis, { onwardDatabase: { $transaction: () => Promise.reject(new Error("down")) } });
    const response = await forget({ kept: "yes" });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("nothing is deleted");
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
