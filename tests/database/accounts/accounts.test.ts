import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/server/db/client";
import {
  claimOwner,
  findAccount,
  findAccountByEmail,
  makeOwner,
  replaceAccount,
} from "@/lib/server/hosted/accounts/account";
import { ownerById } from "@/lib/server/owners/owner-id";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { begun, content, freshDatabase, owner, stranger, write } from "../fixtures";
import { engines } from "../open";

const email = "Ana.Lima@example.org";
const credentials = { email, password: "$argon2id$…" };

describe.each(engines)("an account, on %s", (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
    await database.owner.createMany({ data: [{ id: owner }, { id: stranger }] });
  });

  const kept = async () => {
    await claimOwner(owner, credentials);
    const account = await findAccount(owner);
    if (!account) throw new Error("There is no account.");
    return account;
  };

  it("is found by its owner and by its e-mail, ignoring case", async () => {
    expect(await claimOwner(owner, credentials)).toEqual({ ok: true });
    expect(await findAccount(owner)).toMatchObject({ owner, revision: 1, ...credentials });
    expect(await findAccountByEmail(" ana.lima@EXAMPLE.org")).toMatchObject({ owner, email });
    expect(await findAccount(stranger)).toBeUndefined();
    expect(await findAccountByEmail("ana.lima@example.com")).toBeUndefined();
  });

  it("does not reveal an e-mail to somebody with only the database, who cannot search for one either", async () => {
    await claimOwner(owner, credentials);
    const [row] = await database.account.findMany();
    expect(Buffer.from(row?.content ?? []).toString("latin1")).not.toMatch(/lima|argon/i);
    expect(row?.emailHash).toMatch(/^[\w-]{43}$/);
  });

  it("needs neither e-mail nor password", async () => {
    expect(await claimOwner(owner, {})).toEqual({ ok: true });
    expect(await claimOwner(stranger, {})).toEqual({ ok: true });
    expect(await findAccount(owner)).toEqual({
      owner,
      revision: 1,
      createdAt: expect.any(Date),
    });
  });

  it("is created once per owner, and once per e-mail, even simultaneously", async () => {
    const made = await Promise.all(
      [owner, stranger, owner, stranger].map((each) => claimOwner(each, credentials)),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    const errors = made.flatMap((each) => (each.ok ? [] : [each.error])).sort();
    expect(errors).toEqual(["email-taken", "email-taken", "kept-already"]);
    expect(await database.account.count()).toBe(1);
  });

  it("is not created for a deleted owner, and does not recreate them", async () => {
    expect(await claimOwner(ownerById("gone"), credentials)).toEqual({ ok: false, error: "gone" });
    expect(await database.owner.count()).toBe(2);
  });

  it("can be created by somebody who has saved nothing yet", async () => {
    const visitor = ownerById("a visitor");
    await Promise.all([makeOwner(visitor), makeOwner(visitor)]);
    expect(await claimOwner(visitor, credentials)).toEqual({ ok: true });
  });

  it("moves and changes nothing that was saved, and loses no save on its way", async () => {
    await begun("before");
    const [saved] = await Promise.all([
      saveEntry(owner, write(randomUUID()), content("meanwhile")),
      claimOwner(owner, credentials),
    ]);
    expect(saved.ok).toBe(true);
    expect(await database.walkthrough.count({ where: { ownerId: owner } })).toBe(2);
  });

  it("is changed only from the revision that was seen", async () => {
    const account = await kept();
    const changes = ["one@example.org", "two@example.org"].map((email) =>
      replaceAccount(account, { ...credentials, email }),
    );
    const outcomes = await Promise.all(changes);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, error: "stale" });
    expect(await findAccountByEmail(email)).toBeUndefined();
    expect((await findAccount(owner))?.revision).toBe(2);
  });

  it("cannot take somebody else's e-mail", async () => {
    await claimOwner(stranger, { email: "taken@example.org" });
    const account = await kept();
    expect(await replaceAccount(account, { email: "Taken@example.org" })).toEqual({
      ok: false,
      error: "email-taken",
    });
    expect(await findAccount(owner)).toEqual(account);
  });
});
