// What a browser sends of what a device answered. Bytes are in base64url.
import "server-only";
import { z } from "zod";

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

/** A credential's id has 1,023 bytes at most. */
const id = bytes(1_364);
const clientData = bytes(4_000);

/** A new passkey. */
export const madeSchema = z.strictObject({
  id,
  clientData,
  attestation: bytes(16_000),
  transports: z.array(z.string().regex(/^[a-z-]{1,30}$/)).max(10),
});
export type MadePasskey = z.infer<typeof madeSchema>;

/** A passkey that somebody has shown. */
export const shownSchema = z.strictObject({
  id,
  clientData,
  authenticator: bytes(4_000),
  signature: bytes(8_000),
  user: bytes(100).optional(),
});
export type ShownPasskey = z.infer<typeof shownSchema>;
