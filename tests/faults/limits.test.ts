// Every page for somebody who has as much as the documented limits allow.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counts } from "@/lib/data/limits";
import { routes } from "@/lib/routes";
import { type BuiltPage, pages, visit } from "../build/pages";
import { until } from "../patience";
import { beginWalkthrough, type Reply, read, send } from "./forms";
import { type Seeded, startSeeded } from "./seeded";
import { personalServers } from "./servers";
import { onOne } from "./times";

describe.each(onOne(personalServers))("at the documented limits, on $engine,", ({ engine }) => {
  const walkthroughs = counts.walkthroughs;
  let seeded: Seeded;
  beforeAll(async () => {
    seeded = await startSeeded(engine, { walkthroughs });
  });
  afterAll(() => seeded.remove());

  it.each(pages)("$name is shown", async (page: BuiltPage) => {
    const reply = await visit(seeded.onward.url, page, seeded.seed);
    expect(await reply.text()).not.toContain("be shown right now");
    expect(reply.status).toBe(page.status ?? 200);
  });

  it("everything is found, and exported as data", async () => {
    const reply = await fetch(seeded.onward.url + routes.searchWalkthroughs(), {
      method: "POST",
      body: new URLSearchParams({ words: "saw through" }),
      headers: { origin: seeded.onward.url },
      redirect: "manual",
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
    const found = await fetch(new URL(reply.headers.get("location") ?? "", seeded.onward.url), {
      headers: { cookie },
    });
    const text = (await found.text()).replaceAll("<!-- -->", "");
    expect([found.status, text.includes(`${walkthroughs} of ${walkthroughs} walkthroughs`)]).toEqual([
      200,
      true,
    ]);
    const data = JSON.parse((await read(seeded.onward.url, routes.exportData())).text);
    expect(data.owners[0].walkthroughs).toHaveLength(walkthroughs);
  });

  it("one more walkthrough is refused in words, and there is room again once one is deleted", async () => {
    await expect(beginWalkthrough(seeded.onward.url)).rejects.toThrow("413");
    // A busy server may close a connection just as it is reused: then nothing was requested yet.
    let gone: Reply | undefined;
    await until("the deletion is answered", async () => {
      gone = await send(seeded.onward.url, "POST", routes.confirmRemove(seeded.seed.walkthrough), {});
      return gone !== undefined;
    });
    expect(gone?.status).toBe(303);
    await beginWalkthrough(seeded.onward.url);
  });
});
