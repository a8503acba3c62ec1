import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { withDamaged } from "./database";
import { beginWalkthrough, openForm, read, send } from "./forms";
import { personalServers } from "./servers";

// One row can't be opened any more, because of a bad sector or human error. Everything else works.

const skipped = /One entry that belongs here is damaged where it is stored/;

describe.each(personalServers)("a damaged row on $engine", ({ engine, url, databaseUrl }) => {
  let walkthrough: string;
  const damage = <T>(table: string, where: string, work: () => Promise<T>) =>
    withDamaged(engine, databaseUrl, { table, where }, work);
  const ofWalkthrough = () => `"walkthroughId" = '${walkthrough}'`;
  beforeEach(async () => {
    walkthrough = await beginWalkthrough(url);
  });

  it("of a walkthrough is reported wherever the walkthrough is listed, beside the others", async () => {
    const other = await beginWalkthrough(url);
    const pages = [routes.home(), routes.walkthroughs(), routes.shares(), routes.patterns(), routes.leave()];
    await damage("Entry", ofWalkthrough(), async () => {
      for (const page of pages) {
        const { status, text } = await read(url, page);
        expect(status, page).toBe(200);
        expect(text, page).toMatch(skipped);
      }
      const { text } = await read(url, routes.walkthroughs());
      expect(text).toContain(routes.hub(other));
      expect(text).toMatch(/Something in it can’t be read\./);
      for (const page of [routes.hub, routes.review, routes.plan, routes.step]) {
        const { status, text } = await read(url, page(walkthrough, "accept/before"));
        expect(status, page.name).toBe(200);
        expect(text, page.name).toMatch(skipped);
      }
      const file = await read(url, routes.export(walkthrough, "walkthrough.md"));
      expect(file.status).toBeGreaterThanOrEqual(400);
      expect(file.text).not.toContain("# ");
      expect((await read(url, routes.hub(other))).text).not.toMatch(skipped);
    });
    expect((await read(url, routes.walkthroughs())).text).not.toMatch(skipped);
  });

  it("of a plan or of the evidence is reported on their pages, beside the others", async () => {
    const [bad, good] = [randomUUID(), randomUUID()];
    for (const id of [bad, good]) {
      await send(url, "POST", routes.addItem(walkthrough), { id, text: `Step ${id}` });
      await send(url, "POST", routes.addEvidence(), { id, evidence: `Piece ${id}` });
    }
    for (const [table, page] of [
      ["ActionItem", routes.plan(walkthrough)],
      ["Evidence", routes.evidence()],
    ] as const)
      await damage(table, `id = '${bad}'`, async () => {
        const { status, text } = await read(url, page);
        expect(status, page).toBe(200);
        expect(text, page).toMatch(skipped);
        expect([text.includes(good), text.includes(bad)], page).toEqual([true, false]);
      });
  });

  it("is not overwritten, and somebody who writes there is told so and shown every word", async () => {
    const form = openForm(walkthrough, "start", "role", 1);
    await damage("Entry", ofWalkthrough(), async () => {
      const text = "Archivist in the north";
      expect(await send(url, "PUT", form.path, form.next(text))).toMatchObject({ status: 422 });
      const refused = await send(url, "POST", form.path, form.next(text));
      expect(refused?.status).toBe(422);
      expect(refused?.text).toContain("<h1>This is not saved</h1>");
      expect(refused?.text).toContain("damaged and can’t be read");
      expect(refused?.text).toContain(`dir="auto">${text}</blockquote>`);
    });
    expect((await read(url, routes.hub(walkthrough))).text).toContain("Editor");
  });
});
