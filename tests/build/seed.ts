// Walkthroughs created as a browser does it: over HTTP, with the forms' own field names.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { findStep } from "@/lib/stages";

/** A walkthrough with something on every page, and one item of its plan. */
export type Seed = { walkthrough: string; item: string; evidence: string; share: string; token: string };

/** Before anything is written. */
export const nothing: Seed = { walkthrough: "", item: "", evidence: "", share: "", token: "" };

const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  start: { role: "Editor", company: "A small press" },
  "interview/note-1": { well: "The talk about the store" },
  "interview/card-2": { learning: "One pause before each answer" },
  "accept/before": { distressBefore: "6" },
  "reframe/thought": { thought: "They saw through me." },
};

/** Adds walkthroughs until there are `walkthroughs`, and as many items in the plan of the first. */
export async function seed(url: string, walkthroughs: number, earlier?: Seed, from = 0): Promise<Seed> {
  let first = earlier;
  for (let count = from; count < walkthroughs; count++) {
    const id = randomUUID();
    for (const [key, fields] of Object.entries(answers)) await save(url, id, key, fields);
    const item = randomUUID();
    await addItem(url, id, item);
    if (first) await addItem(url, first.walkthrough, randomUUID());
    const evidence = randomUUID();
    await send(url, "POST", routes.addEvidence(), { id: evidence, evidence: "I kept the archive open." });
    first ??= { walkthrough: id, item, evidence, ...(await share(url, id)) };
  }
  if (!first) throw new Error("Nothing was made");
  return first;
}

/** One autosave of a form that was opened before anything was saved, as the browser sends it. */
export async function save(
  url: string,
  walkthrough: string,
  key: string,
  fields: Readonly<Record<string, string>>,
  { writer = randomUUID() as string, sequence = 1 } = {},
): Promise<void> {
  // The server drops what it does not ask, and an empty entry would be smaller than a real one.
  const asked = findStep(key)?.fields ?? {};
  if (Object.keys(fields).some((name) => !(name in asked))) throw new Error(`${key} asks something else`);
  const hidden = { revision: "0", writer, sequence: String(sequence), asked: Object.keys(fields).join(" ") };
  await send(url, "PUT", routes.save(walkthrough, key), { ...hidden, ...fields });
}

async function addItem(url: string, walkthrough: string, id: string): Promise<void> {
  await send(url, "POST", routes.addItem(walkthrough), {
    id,
    text: "Write to one person",
    due: "2030-01-02",
  });
}

/** Shares the plan. The link is shown only on the next page, in the browser that asked for it. */
async function share(url: string, walkthrough: string): Promise<{ share: string; token: string }> {
  const id = randomUUID();
  const choice = { id, parts: "plan", until: "week" };
  const made = await send(url, "POST", routes.addShare(walkthrough), choice);
  const cookie = made.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
  const page = await fetch(url + routes.share(walkthrough), { headers: { cookie } });
  const token = /\/share\/([\w-]{43})"/.exec(await page.text())?.[1];
  if (!token) throw new Error("There is no link");
  return { share: id, token };
}

async function send(
  url: string,
  method: "POST" | "PUT",
  path: string,
  fields: Record<string, string>,
): Promise<Response> {
  const reply = await fetch(url + path, {
    method,
    body: new URLSearchParams(fields),
    headers: { origin: url },
    redirect: "manual",
  });
  await reply.arrayBuffer();
  if (reply.status !== (method === "PUT" ? 200 : 303))
    throw new Error(`${method} ${path} was answered with ${reply.status}`);
  return reply;
}
