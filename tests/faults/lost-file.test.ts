import { copyFileSync, renameSync } from "node:fs";
import { expect, it } from "vitest";
import { sqlitePath } from "@/lib/server/db/database-url";
import { beginWalkthrough, openForm, read, send } from "./forms";
import { personalServers } from "./servers";
import { report, times } from "./times";

const onSqlite = personalServers.filter(({ engine }) => engine === "sqlite");

it.each(onSqlite)(
  "a database file that is moved or replaced under the server accepts no save, and everything works once it is back",
  async ({ url, databaseUrl }) => {
    const path = sqlitePath(databaseUrl);
    const rounds = times(20, 2);
    for (let round = 0; round < rounds; round++) {
      const form = openForm(await beginWalkthrough(url), "reframe/thought", "thought");
      const page = form.path.replace(/\/save$/, "");
      await send(url, "PUT", form.path, form.next("before"));
      const fields = form.next("after");
      renameSync(path, `${path}-aside`);
      const statuses = [
        (await send(url, "PUT", form.path, fields))?.status,
        (await read(url, "/health")).status,
      ];
      copyFileSync(`${path}-aside`, path);
      statuses.push((await send(url, "POST", form.path, fields))?.status);
      expect(statuses).toEqual([503, 503, 503]);
      renameSync(`${path}-aside`, path);
      expect((await read(url, page)).text).toContain(">before</textarea>");
      expect((await send(url, "PUT", form.path, fields))?.status).toBe(200);
      expect((await read(url, page)).text).toContain(">after</textarea>");
    }
    report(`SQLite file moved away or replaced under the server: ${rounds} times, 0 saves into a lost file`);
  },
);
