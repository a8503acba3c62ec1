// Nothing leaks: a canary in every field is searched for wherever it must not be, while everything that can go wrong
// is provoked. Pages that show people their own text may contain it; addresses, titles, headers, error pages and
// output may not.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answer, Answers } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { routes } from "@/lib/routes";
import { findStep, stages, stepKey } from "@/lib/stages";
import { factsOf } from "@/lib/walkthroughs/facts";
import { formOf, sampleAnswers } from "../browser/samples";
import { type Onward, startOnward } from "../browser/server";
import { pages } from "../build/pages";

const canary = "Kanarienvogel-7f3a";
const folder = mkdtempSync(join(tmpdir(), "onward-leaks-"));
const file = join(folder, "onward.db");
const ids = {
  walkthrough: randomUUID(),
  item: randomUUID(),
  evidence: randomUUID(),
  share: randomUUID(),
  token: "none",
};
const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });
const keys = [
  "start",
  ...stages.flatMap((stage) => stage.steps.map(({ slug }) => stepKey(stage.slug, slug))),
  "close",
  "check-in",
];

/** The samples' answers, with the canary in every text. */
function canaries(answers: Answers): Answers {
  const instead = (answer: Answer): Answer => {
    if (typeof answer === "string") return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? answer : `${canary} text`;
    if (typeof answer === "number") return answer;
    if (Array.isArray(answer)) return answer.map(canaries);
    return answer.own === undefined ? answer : { ...answer, own: `${canary} own` };
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, instead(answer)]));
}

function formFor(key: string, more: Record<string, string> = {}): URLSearchParams {
  const asked = askedFields(findStep(key)?.fields ?? {}, facts);
  const hidden = {
    revision: "0",
    writer: randomUUID() as string,
    asked: Object.keys(asked).join(" "),
    ...more,
  };
  return new URLSearchParams([...Object.entries(hidden), ...formOf(canaries(sampleAnswers(asked, "first")))]);
}

let onward: Onward;
/** Where the canary was found and must not be. */
const leaks: string[] = [];
const statuses = new Map<number, number>();

/** A downloaded file is named after their company. */
const fileName = "content-disposition";

/** Sends a request, and searches the whole response except for the text of a page that is meant to show it. */
async function ask(
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: BodyInit,
  headers = {},
): Promise<number> {
  const init: RequestInit = { method, redirect: "manual", headers: { origin: onward.url, ...headers } };
  // Too long a body is refused before its end, and a file that can't be made is aborted: then there is no response.
  const reply = await fetch(onward.url + path, body === undefined ? init : { ...init, body }).catch(
    () => undefined,
  );
  const text = (await reply?.text().catch(() => "")) ?? "";
  if (!reply) return 0;
  statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
  const title = /<title>[\s\S]*?<\/title>/.exec(text)?.[0] ?? "";
  const mayShow = reply.status === 200 || text.includes("<h2>What you wrote</h2>");
  for (const [where, found] of Object.entries({
    title,
    headers: JSON.stringify([...reply.headers].filter(([name]) => !(mayShow && name === fileName))),
    body: mayShow ? "" : text,
  }))
    if (found.includes(canary)) leaks.push(`${where} of ${method} ${path} (${reply.status})`);
  return reply.status;
}

async function askForEveryPage(): Promise<void> {
  for (const page of pages) await ask("GET", page.path(ids));
  for (const name of ["plan.pdf", "walkthrough.pdf", "plan.ics", "walkthrough.md", "walkthrough.json"])
    await ask("GET", routes.export(ids.walkthrough, name));
  await ask("GET", routes.archive());
}

/** Every form, right and wrong. */
async function postEverything(): Promise<void> {
  for (const key of keys) {
    await ask("POST", routes.save(ids.walkthrough, key), formFor(key));
    await ask("PUT", routes.save(ids.walkthrough, key), formFor(key, { sequence: "1" }));
  }
  const form = formFor("start");
  const other = (changes: Record<string, string>) =>
    new URLSearchParams([...form, ...Object.entries(changes)]);
  const save = routes.save(ids.walkthrough, "start");
  const json = { "content-type": "application/json" };
  await ask("POST", save, other({ writer: "none", revision: "x" }));
  await ask("POST", save, JSON.stringify({ role: canary }), json);
  await ask("POST", save, new URLSearchParams({ ...Object.fromEntries(form), role: canary.repeat(20_000) }));
  await ask("POST", save, canary.repeat(400_000), { "content-type": "application/x-www-form-urlencoded" });
  await ask("POST", save, form, { origin: "https://elsewhere.example" });
  await ask("POST", routes.save(randomUUID(), "accept/before"), formFor("accept/before"));
  await ask("POST", routes.save(ids.walkthrough, "accept/nothing"), form);
  await ask("PUT", routes.save(ids.walkthrough, "accept/nothing"), form);
  await ask("PUT", save, canary, json);
  const item = {
    text: canary,
    due: "never",
    priority: canary,
    status: canary,
    revision: "9",
    intent: "save",
  };
  await ask(
    "POST",
    routes.addItem(ids.walkthrough),
    new URLSearchParams({ id: ids.item, text: `${canary} item` }),
  );
  await ask("POST", routes.addItem(randomUUID()), new URLSearchParams({ id: randomUUID(), text: canary }));
  await ask("POST", `${routes.item(ids.walkthrough, ids.item)}/save`, new URLSearchParams(item));
  await ask("POST", `${routes.item(ids.walkthrough, randomUUID())}/save`, new URLSearchParams(item));
  const piece = { evidence: canary, skills: canary };
  await ask("POST", routes.addEvidence(), new URLSearchParams({ ...piece, id: ids.evidence }));
  await ask("POST", routes.saveEvidence(ids.evidence), new URLSearchParams({ ...piece, revision: "9" }));
  await ask("POST", routes.searchWalkthroughs(), new URLSearchParams({ words: canary }));
  await ask("POST", routes.addShare(ids.walkthrough), new URLSearchParams({ id: ids.share, wish: canary }));
  await ask("GET", `/walkthroughs/${canary.toLowerCase()}`.replace(canary.toLowerCase(), "%00"));
}

function change(work: (database: DatabaseSyncInstance) => void): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  work(database);
  database.close();
}

beforeAll(async () => {
  onward = await startOnward({ DATABASE_URL: `file:${file}` });
});
afterAll(async () => {
  await onward?.remove();
  rmSync(folder, { recursive: true, force: true });
});

it("nothing that somebody typed is where it must not be, whatever goes wrong", async () => {
  await ask("POST", routes.save(ids.walkthrough, "start"), formFor("start"));
  await postEverything();
  const home = await (await fetch(onward.url + routes.review(ids.walkthrough))).text();
  expect(home.split(canary).length).toBeGreaterThan(20);
  await askForEveryPage();

  change((database) => {
    for (const table of ["Entry", "EntryVersion", "ActionItem", "Evidence", "Share"])
      database.prepare(`UPDATE "${table}" SET content = ?`).run(randomBytes(100));
  });
  await askForEveryPage();
  await postEverything();
  const damaged = await (await fetch(onward.url + routes.review(ids.walkthrough))).text();
  expect(damaged).toMatch(/>Something here can’t be read</);

  change((database) => database.exec(`DROP TABLE "Entry"; DROP TABLE "ActionItem"`));
  await askForEveryPage();
  await postEverything();

  renameSync(file, `${file}.gone`);
  await askForEveryPage();
  await postEverything();

  expect(leaks.join("\n")).toBe("");
  expect(onward.printed()).not.toContain(canary);
  const printed = onward.printed().slice(onward.printed().indexOf("Your data is in"));
  const [, ...lines] = printed.trim().split("\n");
  // Nothing else, such as an excerpt of code, and no path that reveals somebody's home folder.
  expect(
    lines.filter((line) => !/^(\S+Z (error|info) | {4}(caught )?at [^/\s]\S*:\d+:\d+$)/.test(line)),
  ).toEqual([]);
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}at lib\/server\/\S+\.ts:\d+:\d+$/));
  for (const status of [200, 303, 400, 403, 404, 413, 500, 503])
    expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes(canary), name).toBe(false);
});
