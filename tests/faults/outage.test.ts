import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { itemLimit } from "@/lib/server/plan/repository";
import { withoutTable } from "./database";
import { beginWalkthrough, type FormFields, read, send } from "./forms";
import { personalServers } from "./servers";

// One table can't be used while a form is sent: the worst moment is half-way through what the form asks for.

const text = "Slower answers, with a pause first";
const hidden = (asked: string) => ({ revision: "0", writer: randomUUID(), asked });

type Case = {
  name: string;
  table: string;
  path: (id: string) => string;
  fields: () => FormFields;
  isSaved: boolean;
};

function newRow(): FormFields {
  const id = randomUUID();
  return { new: id, [`text.${id}`]: text };
}

const cases: readonly Case[] = [
  {
    name: "keeping and adding on the plan's step",
    table: "ActionItem",
    path: routes.choosePlan,
    fields: newRow,
    isSaved: false,
  },
  {
    name: "the plan's step while even the walkthrough can't be read",
    table: "Walkthrough",
    path: routes.choosePlan,
    fields: newRow,
    isSaved: false,
  },
  {
    name: "adding to the plan",
    table: "ActionItem",
    path: routes.addItem,
    fields: () => ({ id: randomUUID(), text }),
    isSaved: false,
  },
  {
    name: "a step",
    table: "Entry",
    path: (id) => routes.save(id, "reflect/learned"),
    fields: () => ({ ...hidden("learning"), learning: text }),
    isSaved: false,
  },
  {
    name: "one tap that puts an answer into the plan",
    table: "ActionItem",
    path: (id) => routes.save(id, "reflect/learned"),
    fields: () => ({ ...hidden("learning"), learning: text, promote: "learning" }),
    isSaved: true,
  },
  {
    name: "one tap that keeps evidence",
    table: "Evidence",
    path: (id) => routes.save(id, "worth/evidence"),
    fields: () => ({ ...hidden("evidence"), evidence: text, keep: "evidence" }),
    isSaved: true,
  },
  {
    name: "the check-in",
    table: "ActionItem",
    path: (id) => routes.save(id, "check-in"),
    fields: () => ({ ...hidden("first"), first: "done", item: randomUUID() }),
    isSaved: true,
  },
];

describe.each(personalServers)("an outage on $engine during", ({ engine, url, databaseUrl }) => {
  let walkthrough: string;
  beforeEach(async () => {
    walkthrough = await beginWalkthrough(url);
  });

  it.each(cases)("$name is answered truthfully, with what was sent, and can be repeated", async (one) => {
    const [path, fields] = [one.path(walkthrough), one.fields()];
    const refused = await withoutTable(engine, databaseUrl, one.table, () => send(url, "POST", path, fields));
    expect(refused?.status).toBe(503);
    expect(refused?.text).toContain(
      one.isSaved ? "<h1>Your text is saved</h1>" : "<h1>This is not saved yet</h1>",
    );
    if (Object.values(fields).includes(text))
      expect(refused?.text).toContain(`dir="auto">${text}</blockquote>`);
    expect(refused?.text).toContain(`<form method="post" action="${path}">`);
    expect((await send(url, "POST", path, fields))?.status).toBe(303);
  });

  it("a plan without room says so, on every way into it, and nothing of the text is dropped", async () => {
    const one = () => send(url, "POST", routes.addItem(walkthrough), { id: randomUUID(), text: "One more" });
    await Promise.all(Array.from({ length: itemLimit }, one));
    const tap = { ...hidden("learning"), learning: text, promote: "learning" };
    const replies = [
      await send(url, "POST", routes.addItem(walkthrough), { id: randomUUID(), text }),
      await send(url, "POST", routes.choosePlan(walkthrough), newRow()),
      await send(url, "PUT", routes.choosePlan(walkthrough), newRow()),
      await send(url, "POST", routes.save(walkthrough, "reflect/learned"), tap),
    ];
    expect(replies.map((reply) => reply?.status)).toEqual([409, 413, 413, 409]);
    for (const at of [0, 1, 3]) expect(replies[at]?.text).toContain(`dir="auto">${text}</blockquote>`);
    expect(replies[3]?.text).toContain("<h1>Your text is saved</h1>");
  });

  it("a page says that it can't be shown, and is there again afterwards", async () => {
    const page = routes.hub(walkthrough);
    const refused = await withoutTable(engine, databaseUrl, "Walkthrough", () => read(url, page));
    expect(refused.status).toBe(500);
    // As it is read without JavaScript.
    expect(refused.text).toMatch(/<h1[^>]*>This page can’t be shown right now</);
    expect(refused.text).toContain("Get help now");
    expect((await read(url, page)).status).toBe(200);
  });
});
