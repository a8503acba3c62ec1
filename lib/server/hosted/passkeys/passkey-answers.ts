// What a browser sends of a device's answer. Bytes are in base64url.
import "server-only";
import { z } from "zod";

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

/** A credential id has at most 1,023 bytes. */
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

/** A passkey that was used. */
export const shownSchema = z.strictObject({
  id,
  clientData,
  authenticator: bytes(4_000),
  signature: bytes(8_000),
  user: bytes(100).optional(),
});
export type ShownPasskey = z.infer<typeof shownSchema>;
