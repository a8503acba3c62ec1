// Requests that cost a host more than a page does, sent again and again.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { withOwnerAndLimit } from "@/lib/server/auth/with-owner-and-limit";
import { makeOwner } from "@/lib/server/hosted/accounts/account";
import { log } from "@/lib/server/log/log";
import { ownerById } from "@/lib/server/owners/owner-id";
import { browserOf } from "./browser";
import { freshDatabase } from "./fixtures";
import { engines } from "./open";

vi.mock("@/lib/server/settings/settings", async (original) =>
  (await import("./hosted")).hostedEnv(await original()),
);

const [owner, stranger] = [ownerById("somebody"), ownerById("stranger")];
const made = vi.fn(() => new Response(null, { status: 204 }));

describe.each(engines)("on %s", (engine) => {
  beforeEach(async () => {
    made.mockClear();
    await freshDatabase(engine);
    for (const one of [owner, stranger]) await makeOwner(one);
  });

  it("is done so often, and then refused, with when to try again", async () => {
    const told = vi.spyOn(log, "event");
    const bring = withOwnerAndLimit("import", made);
    const [here, elsewhere, other] = [
      await browserOf(owner),
      await browserOf(owner),
      await browserOf(stranger),
    ];
    const answers = await Promise.all(Array.from({ length: 29 }, () => here.submit(bring)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect((await elsewhere.submit(bring)).status).toBe(204);

    expect((await elsewhere.submit(bring)).status).toBe(429);
    expect((await other.submit(bring)).status).toBe(204);
    expect(made).toHaveBeenCalledTimes(31);
    expect(told).toHaveBeenCalledWith("limit-reached", { how: "import" });
    told.mockRestore();
  });

  it("says in how many seconds, and counts each kind separately", async () => {
    const { jar } = await browserOf(owner);
    const cookie = [...jar].map((one) => one.join("=")).join("; ");
    const ask = (name: "export" | "search") =>
      withOwnerAndLimit(name, made)(
        new Request("https://onward.example/data", { headers: { cookie } }),
        undefined,
      );
    for (let times = 0; times < 120; times++) expect((await ask("export")).status).toBe(204);
    const refused = await ask("export");
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "600"]);
    expect(await refused.text()).toContain("Wait ten minutes");
    expect((await ask("search")).status).toBe(204);
  });
});
