import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { itemLimit } from "@/lib/server/plan/repository";
import { withoutTable } from "./database";
import { beginWalkthrough, type FormFields, read, send } from "./forms";
import { personalServers } from "./servers";

// One table can't be used while a form is sent: the worst moment is half-way through what the form does.

const text = "Slower answers, with a pause first";
const hidden = (asked: string) => ({ revision: "0", writer: randomUUID(), asked });

type Case = {
  name: string;
  table: string;
  path: (id: string) => string;
  /** Pages that need something to be there already. */
  fields: () => readonly FormFields[];
  isSaved: boolean;
};

/** The gathering with one row whose words were edited. */
function gathered(): FormFields {
  const id = randomUUID();
  return { ...hidden("nextApplication"), candidate: id, [`keep.${id}`]: "keep", [`text.${id}`]: text };
}

const gathering = (id: string) => routes.save(id, "prepare/actions");

const cases: readonly Case[] = [
  {
    name: "the gathering, which keeps and adds",
    table: "ActionItem",
    path: gathering,
    fields: () => [gathered()],
    isSaved: false,
  },
  {
    name: "the gathering while even the walkthrough can't be read",
    table: "Walkthrough",
    path: gathering,
    fields: () => [gathered()],
    isSaved: false,
  },
  {
    name: "adding to the plan",
    table: "ActionItem",
    path: routes.addItem,
    fields: () => [{ id: randomUUID(), text }],
    isSaved: false,
  },
  {
    name: "a step",
    table: "Entry",
    path: (id) => routes.save(id, "reflect/learned"),
    fields: () => [{ ...hidden("learning"), learning: text }],
    isSaved: false,
  },
  {
    name: "an answer that an item of the plan may follow",
    table: "ActionItem",
    path: (id) => routes.save(id, "reflect/learned"),
    fields: () => {
      const page = hidden("learning");
      return ["Slower answers", text].map((learning) => ({ ...page, learning }));
    },
    isSaved: true,
  },
  {
    name: "a fact that goes into the library",
    table: "Evidence",
    path: (id) => routes.save(id, "worth/evidence"),
    fields: () => [{ ...hidden("evidence"), evidence: text }],
    isSaved: true,
  },
  {
    name: "the check-in",
    table: "ActionItem",
    path: (id) => routes.save(id, "check-in"),
    fields: () => [{ ...hidden("first"), first: "done", item: randomUUID() }],
    isSaved: true,
  },
];

describe.each(personalServers)("an outage on $engine during", ({ engine, url, databaseUrl }) => {
  let walkthrough: string;
  beforeEach(async () => {
    walkthrough = await beginWalkthrough(url);
  });

  it.each(cases)("$name is answered truthfully, with what was sent, and can be repeated", async (one) => {
    const path = one.path(walkthrough);
    const forms = one.fields();
    for (const before of forms.slice(0, -1))
      expect((await send(url, "POST", path, before))?.status).toBe(303);
    const fields = forms.at(-1) ?? {};
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
    const replies = [
      await send(url, "POST", routes.addItem(walkthrough), { id: randomUUID(), text }),
      await send(url, "POST", gathering(walkthrough), gathered()),
      await send(url, "PUT", gathering(walkthrough), gathered()),
    ];
    expect(replies.map((reply) => reply?.status)).toEqual([409, 409, 413]);
    for (const at of [0, 1]) expect(replies[at]?.text).toContain(`dir="auto">${text}</blockquote>`);
    expect(replies[1]?.text).toContain("<h1>This is not saved yet</h1>");
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
