import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { anonymousOwner, newPerson, visitor } from "./person";
import { hostedServers } from "./servers";

describe.each(hostedServers)("without signing up, on $engine", ({ url }) => {
  it("somebody begins with one cookie, and gets a session once something is saved", async () => {
    const person = await visitor(url);
    expect(person.cookie()).toMatch(/^__Host-onward-visitor=[\w-]+$/);
    const owner = await anonymousOwner(url, "Beekeeper");
    expect(owner.cookie()).toMatch(/^(?!.*visitor).*__Host-onward=[\w-]{43}/);
    const hub = await owner.send("GET", routes.hub(owner.walkthrough));
    expect([hub.status, await hub.text()]).toEqual([200, expect.stringContaining("Beekeeper")]);
  });

  it("somebody who came for something else goes on to that, and only within this site", async () => {
    const asked = await newPerson(url).send("GET", routes.interviewComing());
    const door = await newPerson(url).send("GET", asked.headers.get("location") ?? "");
    const [, action = ""] = /action="(\/begin[^"]*)"/.exec(await door.text()) ?? [];
    const person = newPerson(url);
    const begun = await person.send("POST", action, {});
    expect(begun.headers.get("location")).toBe(routes.interviewComing());
    for (const path of ["//example.org/", routes.hub(randomUUID())]) {
      const led = await newPerson(url).send("POST", routes.beginHere(path), {});
      expect(led.headers.get("location")).toMatch(/^\/walkthroughs\/new\?id=/);
    }
  });

  it("somebody else finds nothing of it", async () => {
    const owner = await anonymousOwner(url, "Beekeeper");
    const [other, stranger] = [await anonymousOwner(url), newPerson(url)];
    const path = routes.hub(owner.walkthrough);
    const answers = [await other.send("GET", path), await stranger.send("GET", path)];
    expect(answers.map((answer) => answer.status)).toEqual([404, 303]);
    expect(answers[1]?.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    expect(await answers[0]?.text()).not.toContain("Beekeeper");
  });

  it("somebody whose browser accepts no cookies reads why they don't get any further", async () => {
    const begun = await newPerson(url).send("POST", routes.beginHere(), {});
    const start = begun.headers.get("location") ?? "";
    const said = "did not keep the cookie";
    const stranger = newPerson(url);
    const led = await stranger.send("GET", start);
    expect(led.status).toBe(303);
    const door = await newPerson(url).send("GET", led.headers.get("location") ?? "");
    expect(await door.text()).toContain(said);
    expect(await (await stranger.send("GET", routes.signIn())).text()).not.toContain(said);
  });
});
