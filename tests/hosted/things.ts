// One of everything that has an id, for one owner, each with the same word in it.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { hashOf } from "@/lib/server/crypto/tokens";
import { interviewKey } from "@/lib/stages/interview";
import { runSql } from "../faults/database";
import { mustSend, type Owner, type Person } from "./person";
import { find } from "./rows";
import type { HostedServer } from "./servers";

export type Things = {
  walkthrough: string;
  item: string;
  piece: string;
  share: string;
  /** Kept versions of steps. */
  start: string;
  thought: string;
  close: string;
  checkIn: string;
  /** The token of the share's link. */
  token: string;
  /** The session of the browser that it was all created in. */
  session: string;
  passkey: string;
};

/** Nonexistent ids. */
export function noThings(): Things {
  const id = () => randomUUID();
  const ids = { walkthrough: id(), item: id(), piece: id(), share: id() };
  const versions = { start: id(), thought: id(), close: id(), checkIn: id() };
  return { ...ids, ...versions, token: "x".repeat(43), session: id(), passkey: id() };
}

const versions = {
  start: { key: "start", field: "role" },
  thought: { key: "reframe/thought", field: "thought" },
  close: { key: "close", field: "note" },
  checkIn: { key: "check-in", field: "first" },
} as const;

/** All of them, or only the `wanted` ones and nonexistent ids for the rest. */
export async function makeThings(
  running: HostedServer,
  owner: Owner,
  word: string,
  wanted: readonly (keyof Things)[] = Object.keys(noThings()) as (keyof Things)[],
): Promise<Things> {
  const { walkthrough } = owner;
  const things = { ...noThings(), walkthrough };
  const isWanted = (...names: (keyof Things)[]) => names.some((name) => wanted.includes(name));
  // The check-in asks about an action item.
  if (isWanted("item", "checkIn")) {
    const fields = { id: things.item, text: `${word} step`, due: "2030-01-02" };
    await mustSend(owner, "POST", routes.addItem(walkthrough), fields);
  }
  if (isWanted("piece"))
    await mustSend(owner, "POST", routes.addEvidence(), { id: things.piece, evidence: `${word} work` });
  for (const name of Object.keys(versions) as (keyof typeof versions)[])
    if (isWanted(name)) things[name] = await makeVersion(owner, versions[name], word);
  if (isWanted("walkthrough")) await makeCard(owner, word);
  if (isWanted("session")) things.session = (await sessionOf(running, owner)).id;
  if (isWanted("share", "token")) Object.assign(things, await shareByForm(owner, walkthrough));
  return things;
}

/** So that there is a card to read. */
async function makeCard({ walkthrough, send }: Owner, word: string): Promise<void> {
  const fields = { revision: "0", writer: randomUUID(), asked: "learning", learning: word };
  await send("POST", routes.save(walkthrough, interviewKey("card", 1)), fields);
}

/** Two windows answer at once: the later answer is kept as a version. Returns its id. */
async function makeVersion(
  { walkthrough, send }: Owner,
  { key, field }: (typeof versions)[keyof typeof versions],
  word: string,
): Promise<string> {
  const path = routes.save(walkthrough, key);
  for (const text of key === "check-in" ? ["later", "done"] : [word, `${word} again`])
    await send("POST", path, { revision: "0", writer: randomUUID(), asked: field, [field]: text });
  const page = await send("GET", routes.step(walkthrough, key));
  const version = /name="version" value="([\da-f-]{36})"/.exec(await page.text())?.[1];
  if (!version) throw new Error(`There is no version of ${key} to choose from.`);
  return version;
}

export async function shareByForm(
  owner: Person,
  walkthrough: string,
): Promise<{ share: string; token: string }> {
  const share = randomUUID();
  const chosen = { id: share, parts: "plan", until: "week" };
  await mustSend(owner, "POST", routes.addShare(walkthrough), chosen);
  const page = await owner.send("GET", routes.share(walkthrough));
  const token = /\/share\/([\w-]{43})"/.exec(await page.text())?.[1];
  if (!token) throw new Error("There is no link on the page.");
  return { share, token };
}

async function sessionOf(running: HostedServer, person: Person): Promise<{ id: string; ownerId: string }> {
  const hash = hashOf(/__Host-onward=([\w-]{43})/.exec(person.cookie())?.[1] ?? "");
  const sql = `SELECT "id", "ownerId" FROM "Session" WHERE "tokenHash" = '${hash}'`;
  const [row] = await find(running, sql);
  if (!row) throw new Error("This person has no session.");
  return { id: String(row["id"]), ownerId: String(row["ownerId"]) };
}

/** A passkey of this person's, which nobody can use. A real one takes a device. */
export async function addDeadPasskey(running: HostedServer, person: Person): Promise<string> {
  const { engine, databaseUrl } = running;
  const { ownerId } = await sessionOf(running, person);
  const id = randomUUID();
  const bytes = engine === "sqlite" ? "X'00'" : "'\\x00'";
  const sql = `INSERT INTO "Passkey" ("id", "ownerId", "credentialHash", "content", "counter", "createdAt")
    VALUES ('${id}', '${ownerId}', '${id}', ${bytes}, 0, '2026-03-29T01:30:00.000+00:00')`;
  await runSql(engine, databaseUrl, sql);
  return id;
}
