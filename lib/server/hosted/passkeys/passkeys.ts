// The public keys that people sign in with. Nothing here is secret, but which devices somebody has is private.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Passkey } from "../../../accounts/passkey";
import { decode, encode, type Place } from "../../crypto/codec";
import { hashOf } from "../../crypto/tokens";
import { database, type RowOf } from "../../db/client";
import { type OwnerId, ownerOfSession } from "../../owners/owner-id";

/** The most per owner. */
export const passkeyLimit = 20;

const contentSchema = z.object({
  /** The credential id. */
  credential: z.string(),
  /** As a COSE key (RFC 9052), in base64url. */
  publicKey: z.string(),
  /** The transports, as named by the browser: `internal`, `usb`. */
  transports: z.array(z.string()),
  /** The user handle it is stored under: random, and the same for all passkeys of one owner. */
  user: z.string(),
  browser: z.string(),
});

/** One that a device has just created. */
export type NewPasskey = z.infer<typeof contentSchema> & { counter: number };

export type StoredPasskey = Passkey & NewPasskey & { owner: OwnerId };

function place(owner: string, row: string): Place {
  return { owner, table: "Passkey", row, column: "content" };
}

function passkeyFrom({ id, ownerId, content, counter, createdAt, usedAt }: RowOf<"Passkey">): StoredPasskey {
  const known = contentSchema.parse(decode(content, place(ownerId, id)));
  return {
    ...known,
    id,
    owner: ownerOfSession({ ownerId }),
    counter,
    createdAt,
    usedAt: usedAt ?? undefined,
  };
}

export function passkeyRow(owner: OwnerId, { counter, ...content }: NewPasskey) {
  const id = randomUUID();
  return {
    id,
    ownerId: owner,
    credentialHash: hashOf(content.credential),
    content: encode(content, place(owner, id)),
    counter,
  };
}

/** Oldest first. One query. */
export async function listPasskeys(owner: OwnerId): Promise<StoredPasskey[]> {
  const rows = await database().passkey.findMany({
    where: { ownerId: owner },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(passkeyFrom);
}

/** By its credential id. One query. */
export async function findPasskey(credential: string): Promise<StoredPasskey | undefined> {
  const row = await database().passkey.findUnique({ where: { credentialHash: hashOf(credential) } });
  return row ? passkeyFrom(row) : undefined;
}

/**
 * Records a use, with the device's signature counter. False if the counter has not increased: then somebody has a
 * copy. Devices that sync their passkeys always report 0. One query.
 */
export async function notePasskeyUse({ id }: Passkey, counter: number): Promise<boolean> {
  const { count } = await database().passkey.updateMany({
    where: { id, counter: counter === 0 ? 0 : { lt: counter } },
    data: { counter, usedAt: new Date() },
  });
  return count === 1;
}
