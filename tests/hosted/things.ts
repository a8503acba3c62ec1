// One of everything that has an id, of one owner, each with the same word in it.
import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { hashOf } from "@/lib/server/shares/share-token";
import { lookAt, runSql } from "../faults/database";
import { mustSend, type Owner, type Person } from "./person";
import type { Running } from "./servers";

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
  /** Of the link of the share. */
  token: string;
  /** Of the browser that it was all made in. */
  session: string;
  passkey: string;
};

/** Ids that nobody has. */
export function noThings(): Things {
  const id = () => randomUUID();
  const ids = { walkthrough: id(), item: id(), piece: id(), share: id() };
  const versions = { start: id(), thought: id(), close: id(), checkIn: id() };
  return { ...ids, ...versions, token: "x".repeat(43), session: id(), passkey: id() };
}

export async function makeThings(running: Running, owner: Owner, word: string): Promise<Things> {
  const { walkthrough } = owner;
  const [item, piece] = [randomUUID(), randomUUID()];
  await mustSend(owner, "POST", routes.addItem(walkthrough), {
    id: item,
    text: `${word} step`,
    due: "2030-01-02",
  });
  await mustSend(owner, "POST", routes.addEvidence(), { id: piece, evidence: `${word} work` });
  const versions = {
    start: await makeVersion(owner, "start", "role", word),
    thought: await makeVersion(owner, "reframe/thought", "thought", word),
    close: await makeVersion(owner, "close", "note", word),
    checkIn: await makeVersion(owner, "check-in", "first", "later"),
  };
  const known = { walkthrough, item, piece, ...versions, passkey: randomUUID() };
  return {
    ...known,
    session: (await sessionOf(running, owner)).id,
    ...(await makeShare(owner, walkthrough)),
  };
}

/** Two windows answer at once: the later answer is kept as a version. Gives its id. */
async function makeVersion(
  { walkthrough, send }: Owner,
  key: string,
  field: string,
  answer: string,
): Promise<string> {
  const path = routes.save(walkthrough, key);
  for (const text of [answer, key === "check-in" ? "done" : `${answer} again`])
    await send("POST", path, { revision: "0", writer: randomUUID(), asked: field, [field]: text });
  const page = await send("GET", routes.exercise(walkthrough, key));
  const version = /name="version" value="([\da-f-]{36})"/.exec(await page.text())?.[1];
  if (!version) throw new Error(`There is no version of ${key} to choose from.`);
  return version;
}

export async function makeShare(
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

type Row = { id: string; ownerId: string; tokenHash: string };

async function sessionOf({ engine, databaseUrl }: Running, person: Person): Promise<Row> {
  const hash = hashOf(/__Host-onward=([\w-]{43})/.exec(person.cookie())?.[1] ?? "");
  const tables: [string, Row[]][] = JSON.parse((await lookAt(engine, databaseUrl)).rows);
  const row = new Map(tables).get("Session")?.find(({ tokenHash }) => tokenHash === hash);
  if (!row) throw new Error("This person has no session.");
  return row;
}

/** A passkey of this person's, which nobody can use. It takes a device to make a real one. */
export async function addPasskey(running: Running, person: Person): Promise<string> {
  const { engine, databaseUrl } = running;
  const { ownerId } = await sessionOf(running, person);
  const id = randomUUID();
  const bytes = engine === "sqlite" ? "X'00'" : "'\\x00'";
  const sql = `INSERT INTO "Passkey" ("id", "ownerId", "credentialHash", "content", "counter", "createdAt")
    VALUES ('${id}', '${ownerId}', '${id}', ${bytes}, 0, '2026-03-29T01:30:00.000+00:00')`;
  await runSql(engine, databaseUrl, sql);
  return id;
}
