// Every address of the app while the database can't be used: everybody is told so in words, and never with a bare
// error.
import { renameSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqlitePath } from "@/lib/server/db/database-url";
import { holdAll } from "../faults/database";
import { lines, pathOf } from "./lines";
import { anonymousOwner, newPerson, type Person } from "./person";
import { hostedServers } from "./servers";
import { makeThings, type Things } from "./things";

describe.each(hostedServers)("without its database, on $name,", (running) => {
  let owner: Person;
  let things: Things;
  let giveBack: () => Promise<void>;
  beforeEach(async () => {
    const made = await anonymousOwner(running.url);
    owner = made;
    things = await makeThings(running, made, "Mine");
    if (running.engine === "postgresql") {
      giveBack = (await holdAll(running.databaseUrl)).end;
      return;
    }
    const path = sqlitePath(running.databaseUrl);
    renameSync(path, `${path}-aside`);
    giveBack = async () => renameSync(`${path}-aside`, path);
  });
  afterEach(() => giveBack());

  it("every address says that it can't do it now, or does it all the same", async () => {
    const refused: string[] = [];
    async function ask({ method, route, guard }: (typeof lines)[number], who: string, person: Person) {
      const reply = await person.send(method, pathOf(route, things), guard.body?.(things), {
        accept: "text/html",
      });
      const [name, text] = [`${method} ${route} for ${who}`, await reply.text()];
      expect([name, reply.status]).toEqual([name, expect.not.toSatisfy((status) => status === 500)]);
      if (reply.status !== 503 || method === "HEAD") return;
      refused.push(name);
      const isInWords =
        /<h1[^>]*>[^<]+(right now|not saved yet|not done yet|yet|still there|added)[^<]*</.test(text);
      const isForScript = /"(kind|status)":"unavailable"/.test(text);
      expect([name, isInWords || isForScript, text.slice(0, 600)]).toEqual([name, true, expect.anything()]);
    }
    // Cookies that a response deletes must not change what is requested next.
    const people = [
      ["an owner", owner.cookie()],
      ["a stranger", ""],
    ] as const;
    await Promise.all(
      people.flatMap(([who, cookies]) =>
        lines.map((line) => ask(line, who, newPerson(running.url, fetch, cookies))),
      ),
    );
    expect(refused.filter((name) => name.endsWith("an owner")).length).toBeGreaterThan(60);
  });
});
