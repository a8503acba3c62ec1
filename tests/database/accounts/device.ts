// A device with passkeys, as seen by a browser: it creates them, signs with them, and can be told to misbehave.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { MadePasskey, ShownPasskey } from "@/lib/server/hosted/passkeys/passkey-answers";

type Asked = { challenge: string };
type AskedNew = Asked & { user: { id: string } };

/** What the device, or somebody in between, does wrong. */
type Otherwise = {
  origin?: string;
  /** The host name that the passkey is for. */
  host?: string;
  /** It did not verify the person. */
  isUnverified?: boolean;
  /** Its signature counter; devices that sync their passkeys always say 0. */
  counter?: number;
  /** The type of the page's request. */
  type?: string;
  /** The format of its attestation. */
  format?: string;
};

export function newDevice(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let user = "";
  let count = 0;

  function answer(asked: Asked, { type, attested, ...otherwise }: Otherwise & { attested?: Buffer }) {
    const from = otherwise.origin ?? origin;
    const clientData = Buffer.from(
      JSON.stringify({ type, challenge: asked.challenge, origin: from, crossOrigin: false }),
    );
    const host = otherwise.host ?? new URL(origin).hostname;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(otherwise.counter ?? ++count);
    const flags = 0x01 | (otherwise.isUnverified ? 0 : 0x04) | (attested ? 0x40 : 0);
    const authenticator = Buffer.concat([
      sha256(host),
      Buffer.from([flags]),
      counter,
      attested ?? Buffer.alloc(0),
    ]);
    return { id: text(id), clientData, authenticator };
  }

  return {
    make(asked: AskedNew, otherwise: Otherwise = {}): MadePasskey {
      user = asked.user.id;
      const size = Buffer.alloc(2);
      size.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), size, id, coseKey(publicKey)]);
      const { clientData, authenticator } = answer(asked, {
        type: "webauthn.create",
        ...otherwise,
        attested,
      });
      const attestation = cborMap([
        ["fmt", cborText(otherwise.format ?? "none")],
        ["attStmt", cborMap([])],
        ["authData", cborBytes(authenticator)],
      ]);
      return {
        id: text(id),
        clientData: text(clientData),
        attestation: text(attestation),
        transports: ["internal"],
      };
    },
    show(asked: Asked, otherwise: Otherwise = {}): ShownPasskey {
      const { clientData, authenticator } = answer(asked, { type: "webauthn.get", ...otherwise });
      const signature = sign("sha256", Buffer.concat([authenticator, sha256(clientData)]), privateKey);
      return {
        id: text(id),
        clientData: text(clientData),
        authenticator: text(authenticator),
        signature: text(signature),
        user,
      };
    },
  };
}

const text = (bytes: Buffer) => bytes.toString("base64url");
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

/** RFC 9053: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1). */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const point = (half: string) => cborBytes(Buffer.from(half, "base64url"));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    Buffer.from([0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ]);
}

/** RFC 8949: the kind in three bits, then the length. */
function head(kind: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(kind << 5) | length]);
  if (length < 256) return Buffer.from([(kind << 5) | 24, length]);
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 255]);
}

const cborText = (words: string) => Buffer.concat([head(3, words.length), Buffer.from(words)]);
const cborBytes = (bytes: Buffer) => Buffer.concat([head(2, bytes.length), bytes]);
const cborMap = (entries: readonly [string, Buffer][]) =>
  Buffer.concat([head(5, entries.length), ...entries.flatMap(([name, value]) => [cborText(name), value])]);
