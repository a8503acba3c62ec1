// The master keys of this process, and the keys that are derived from them. Nothing is sealed with a master key itself.
import "server-only";
import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";

/** 256 bits, in a form that no message and no dump of an object shows. */
export type MasterKey = {
  secret: KeyObject;
  /** Tells keys apart and says nothing about them: 32 hexadecimal digits. */
  fingerprint: string;
};

/** What is written is sealed with the first; the others still open what was sealed with them. */
export type KeyRing = readonly [MasterKey, ...MasterKey[]];

const keyBytes = 32;

export function newKey(): MasterKey {
  return keyFrom(randomBytes(keyBytes));
}

function keyFrom(bytes: Uint8Array): MasterKey {
  const secret = createSecretKey(bytes);
  return { secret, fingerprint: derive(secret, "onward fingerprint 1", 16).toString("hex") };
}

/** Reads keys of 32 bytes each, in base64, base64url or hexadecimal, apart by spaces, commas or lines. Undefined if there is anything else. */
export function parseKeys(text: string): KeyRing | undefined {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.some((word) => !/^([0-9a-f]{64}|[\w+/-]{43}=?)$/i.test(word))) return undefined;
  const keys = words.map((word) => keyFrom(Buffer.from(word, word.length === 64 ? "hex" : "base64")));
  const [first, ...others] = keys.filter(
    (key, at) => keys.findIndex((other) => other.fingerprint === key.fingerprint) === at,
  );
  return first && [first, ...others];
}

/** What `parseKeys` reads: one key a line. */
export function formatKeys(keys: KeyRing): string {
  return keys.map(({ secret }) => `${secret.export().toString("base64url")}\n`).join("");
}

/** HKDF (RFC 5869) with SHA-256; each purpose has a key of its own. */
function derive(secret: KeyObject, purpose: string, length = keyBytes): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, length));
}

const derived = new Map<string, KeyObject>();
const derivedLimit = 1_000;

/** The key for one purpose, at most 1,000 bytes of text; the last ones are kept at hand. */
export function keyFor(purpose: string, { secret, fingerprint }: MasterKey): KeyObject {
  const name = `${fingerprint} ${purpose}`;
  const known = derived.get(name);
  if (known) return known;
  if (derived.size >= derivedLimit) derived.clear();
  const key = createSecretKey(derive(secret, purpose));
  derived.set(name, key);
  return key;
}

// The bundler may load this module several times in one process.
const shared = globalThis as typeof globalThis & { onwardKeys?: KeyRing };

/** The start does this once it has found the right keys. */
export function holdKeys(ring: KeyRing): void {
  shared.onwardKeys = ring;
}

export function keyRing(): KeyRing {
  if (!shared.onwardKeys) throw new Error("Nothing can be sealed or opened before the keys are there.");
  return shared.onwardKeys;
}
