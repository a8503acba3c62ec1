// A thousand random calls by one owner with another's ids: nothing of the other's is changed, and no word of it is
// shown.
import { randomInt, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { tables } from "@/lib/server/backup/tables";
import { encode } from "@/lib/server/crypto/codec";
import type { Database } from "@/lib/server/db/client";
import { addEvidence } from "@/lib/server/evidence/repository";
import { startSession } from "@/lib/server/hosted/sessions/sessions";
import { ownerById } from "@/lib/server/owners/owner-id";
import { addItem } from "@/lib/server/plan/repository";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { report, times } from "../faults/times";
import { begun, content, freshDatabase, item, owner, share, write } from "./fixtures";
import { engines } from "./open";
import { functionsIn, ownerFunctions } from "./owner-functions";
import { type Draw, operations, others } from "./owner-operations";
import { allRows } from "./rows";

const victim = owner;
const stranger = ownerById("stranger");
const secret = "Kanarienvogel";

/** Something of the victim's in every table that has owners; their ids. */
async function fill(database: Database): Promise<string[]> {
  const walkthroughs = [await begun(secret), await begun(secret)];
  for (const walkthrough of walkthroughs) {
    await saveEntry(victim, write(walkthrough, { revision: 1 }), content(`${secret} laptop`));
    await saveEntry(victim, write(walkthrough, { revision: 1 }), content(`${secret} phone`));
    for (const exercise of ["accept/before", "reflect/learned"])
      await saveEntry(victim, write(walkthrough, { exercise }), content(secret));
    for (const text of ["one", "two"])
      await addItem(victim, walkthrough, randomUUID(), item(`${secret} ${text}`));
    await addShare(victim, walkthrough, randomUUID(), share({ wish: secret }));
  }
  for (const text of ["one", "two"])
    await addEvidence(victim, randomUUID(), { did: `${secret} ${text}`, skills: [] });
  await startSession(victim, { browser: secret, isProved: true });
  await fillAccount(database);
  const rows = await allRows(database);
  return tables.flatMap((table) => (rows[table] ?? []).map((row) => (JSON.parse(row) as { id: string }).id));
}

async function fillAccount(database: Database): Promise<void> {
  const ownerId = victim;
  const sealed = (table: "Account" | "Passkey" | "MailCode", row: string) =>
    encode({ email: secret }, { owner: victim, table, row, column: "content" });
  await database.account.create({
    data: { id: ownerId, ownerId, emailHash: "hash", content: sealed("Account", ownerId) },
  });
  const [passkey, code] = [randomUUID(), randomUUID()];
  const credential = { credentialHash: "hash", counter: 1, content: sealed("Passkey", passkey) };
  await database.passkey.create({ data: { id: passkey, ownerId, ...credential } });
  const endsAt = new Date("2999-01-01");
  await database.mailCode.create({ data: { id: code, ownerId, endsAt, content: sealed("MailCode", code) } });
  await database.recoveryCode.create({ data: { id: randomUUID(), ownerId, codeHash: "hash" } });
}

/** The victim's ids, and nonexistent ones. */
async function theirRows(database: Database): Promise<string[]> {
  const rows = Object.values(await allRows(database)).flat();
  return rows.filter((row) => {
    const { id, ownerId = id } = JSON.parse(row) as { id: string; ownerId?: string };
    return ownerId === victim;
  });
}

function drawFrom(known: readonly string[], own: readonly string[]): Draw {
  const one = <T>(...of: readonly T[]) => of[randomInt(of.length)] as T;
  return {
    one,
    id: () =>
      randomInt(10) < 7 ? one(...known) : randomInt(3) > 0 && own.length > 0 ? one(...own) : randomUUID(),
  };
}

function wordsIn(answer: unknown): string {
  return JSON.stringify(answer, (_name, value) => (value instanceof Map ? [...value] : value)) ?? "";
}

/** How many calls there are between two checks of all rows. */
const between = 10;

describe.each(engines)("another owner's ids, on %s", (engine) => {
  it("open, change and delete nothing, whatever is done with them", async () => {
    const database = await freshDatabase(engine);
    const known = await fill(database);
    const before = await theirRows(database);
    expect(before).toHaveLength(24);
    const names = Object.keys(operations);
    const calls = times(10_000, 1_000);
    let last: string[] = [];
    for (let call = 0; call < calls; call++) {
      // Each at least once, and then at random.
      const name = names[call < names.length ? call : randomInt(names.length)] ?? "";
      const own = await database.walkthrough.findMany({ where: { ownerId: stranger }, select: { id: true } });
      last.push(name);
      const answer = await operations[name]?.(
        stranger,
        drawFrom(
          known,
          own.map(({ id }) => id),
        ),
      );
      expect(wordsIn(answer), name).not.toContain(secret);
      if (call % between !== between - 1) continue;
      expect(await theirRows(database), `after ${last.join(", ")}`).toEqual(before);
      last = [];
    }
    expect(await theirRows(database)).toEqual(before);
    report(
      `another owner's ids, ${engine}: ${calls} calls of ${names.length} functions, 0 rows changed, 0 words shown`,
    );
  }, 600_000);
});

describe("the list of operations", () => {
  it("names every function that takes an owner", () => {
    const listed = [...Object.keys(operations), ...Object.keys(others)];
    expect(listed.sort()).toEqual(ownerFunctions().sort());
  });

  it("would miss none, however it is written", () => {
    const text = `
      type Options = { owner: OwnerId };
      type Wider = Options & { more: 1 };
      export function one(owner: OwnerId) {}
      export const two = cache(async (owner: OwnerId) => 1);
      export async function three(bytes: Uint8Array, { owner }: Wider) {}
      export function other(id: string) {}
      function inner(owner: OwnerId) {}`;
    expect(functionsIn(text)).toEqual(["one", "two", "three"]);
  });
});
