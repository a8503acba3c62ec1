// The master keys of this process, and the keys derived from them. Master keys never seal anything directly.
import "server-only";
import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";

/** 256 bits, wrapped so that no message or object dump shows them. */
export type MasterKey = {
  secret: KeyObject;
  /** Identifies a key without revealing it: 32 hexadecimal digits. */
  fingerprint: string;
};

/** The first key seals; the others can still open what they sealed. */
export type KeyRing = readonly [MasterKey, ...MasterKey[]];

const keyBytes = 32;

export function newKey(): MasterKey {
  return keyFrom(randomBytes(keyBytes));
}

function keyFrom(bytes: Uint8Array): MasterKey {
  const secret = createSecretKey(bytes);
  return { secret, fingerprint: derive(secret, "onward fingerprint 1", 16).toString("hex") };
}

/**
 * Parses keys of 32 bytes each, in base64, base64url or hexadecimal, separated by spaces, commas or line breaks.
 * Undefined if there is anything else.
 */
export function parseKeys(text: string): KeyRing | undefined {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.some((word) => !/^([0-9a-f]{64}|[\w+/-]{43}=?)$/i.test(word))) return undefined;
  const keys = words.map((word) => keyFrom(Buffer.from(word, word.length === 64 ? "hex" : "base64")));
  const [first, ...others] = keys.filter(
    (key, at) => keys.findIndex((other) => other.fingerprint === key.fingerprint) === at,
  );
  return first && [first, ...others];
}

/** The inverse of `parseKeys`: one key per line. */
export function formatKeys(keys: KeyRing): string {
  return keys.map(({ secret }) => `${secret.export().toString("base64url")}\n`).join("");
}

/** HKDF (RFC 5869) with SHA-256; each purpose has its own key. */
function derive(secret: KeyObject, purpose: string, length = keyBytes): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, length));
}

const derived = new Map<string, KeyObject>();
const derivedLimit = 1_000;

/** The key for one purpose (a text of at most 1,000 bytes); recently used ones are cached. */
export function keyFor(purpose: string, { secret, fingerprint }: MasterKey): KeyObject {
  const name = `${fingerprint} ${purpose}`;
  const known = derived.get(name);
  if (known) return known;
  if (derived.size >= derivedLimit) derived.clear();
  const key = createSecretKey(derive(secret, purpose));
  derived.set(name, key);
  return key;
}

/**
 * What browsers have is keyed for one of these purposes: cookies, drafts, what a page says of its owner. Their keys stay
 * the same when the master key is changed (docs/decisions/0072).
 */
const lastingPurposes = [
  "onward cookie 1",
  "onward drafts 1",
  "onward limit 1",
  "onward page 1",
  "onward said 1",
  "onward sent again 1",
  "onward visitor 1",
] as const;
export type LastingPurpose = (typeof lastingPurposes)[number];
export type LastingKeys = Readonly<Record<LastingPurpose, KeyObject>>;

/** Those of an installation whose first master key this is. */
export function lastingKeysOf(first: MasterKey): LastingKeys {
  return Object.fromEntries(
    lastingPurposes.map((purpose) => [purpose, keyFor(purpose, first)]),
  ) as LastingKeys;
}

// The bundler may load this module several times in one process.
const shared = globalThis as typeof globalThis & { onwardKeys?: KeyRing; onwardLastingKeys?: LastingKeys };

/** Called by the start once it has found the right keys. */
export function holdKeys(ring: KeyRing, lasting = lastingKeysOf(ring[0])): void {
  shared.onwardKeys = ring;
  shared.onwardLastingKeys = lasting;
}

const unheld = "Nothing can be sealed or opened before the keys are there.";

export function keyRing(): KeyRing {
  if (!shared.onwardKeys) throw new Error(unheld);
  return shared.onwardKeys;
}

export function lastingKeys(): LastingKeys {
  if (!shared.onwardLastingKeys) throw new Error(unheld);
  return shared.onwardLastingKeys;
}
