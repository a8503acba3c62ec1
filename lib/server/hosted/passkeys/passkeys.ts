// The public keys by which somebody signs in. Nothing here is secret, but what device somebody has is theirs alone.
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Passkey } from "../../../accounts/passkey";
import { decode, encode, type Place } from "../../crypto/codec";
import { hashOf } from "../../crypto/tokens";
import { database } from "../../db/client";
import { type OwnerId, ownerOfSession } from "../../owners/owner-id";

/** The most of one owner. */
export const passkeyLimit = 20;

const contentSchema = z.object({
  /** What the device calls it. */
  credential: z.string(),
  /** In the form of RFC 9052 (COSE), in base64url. */
  publicKey: z.string(),
  /** The ways to the device, as the browser named them: `internal`, `usb`. */
  transports: z.array(z.string()),
  /** The name that the device files it under: random, the same for all of one owner's. */
  user: z.string(),
  browser: z.string(),
});

/** One that a device has just made. */
export type NewPasskey = z.infer<typeof contentSchema> & { counter: number };

export type StoredPasskey = Passkey & NewPasskey & { owner: OwnerId };

function place(owner: string, row: string): Place {
  return { owner, table: "Passkey", row, column: "content" };
}

type Row = {
  id: string;
  ownerId: string;
  content: Uint8Array<ArrayBuffer>;
  counter: number;
  createdAt: Date;
  usedAt: Date | null;
};

function passkeyFrom({ id, ownerId, content, counter, createdAt, usedAt }: Row): StoredPasskey {
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

/** The row of a new one. */
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

/** By what the device calls it. One query. */
export async function findPasskey(credential: string): Promise<StoredPasskey | undefined> {
  const row = await database().passkey.findUnique({ where: { credentialHash: hashOf(credential) } });
  return row ? passkeyFrom(row) : undefined;
}

/**
 * Notes that it was used, with the device's own count of uses. False if that is not higher than before: then somebody
 * has a copy. Devices that share their passkeys count nothing and say 0. One query.
 */
export async function notePasskeyUse({ id }: Passkey, counter: number): Promise<boolean> {
  const { count } = await database().passkey.updateMany({
    where: { id, counter: counter === 0 ? 0 : { lt: counter } },
    data: { counter, usedAt: new Date() },
  });
  return count === 1;
}
