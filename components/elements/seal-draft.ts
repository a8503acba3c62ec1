// Seals typed text for this browser's storage, and opens it again.

export type FormEntries = readonly (readonly [name: string, value: string])[];

export type Draft = { writer: string; at: Date; entries: FormEntries };

const ivBytes = 12;

/**
 * The time is in clear text, so that an old draft can be erased without its key; it is bound to the seal, as is the
 * storage key.
 */
export async function sealDraft(key: CryptoKey, slot: string, entries: FormEntries): Promise<string> {
  const at = Date.now();
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const text = new TextEncoder().encode(JSON.stringify(entries));
  const sealed = await crypto.subtle.encrypt(algorithm(iv, slot, at), key, text);
  return `${at}.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
}

/** Undefined for data sealed with another owner's key, and for damaged data. */
export async function unsealDraft(
  key: CryptoKey,
  slot: string,
  value: string | null,
): Promise<Draft | undefined> {
  const [time = "", iv = "", sealed = ""] = (value ?? "").split(".");
  try {
    const at = Number(time);
    const text = await crypto.subtle.decrypt(algorithm(fromBase64(iv), slot, at), key, fromBase64(sealed));
    const entries = JSON.parse(new TextDecoder().decode(text)) as FormEntries;
    return { writer: slot.slice(slot.lastIndexOf(":") + 1), at: new Date(at), entries };
  } catch {
    return undefined;
  }
}

function algorithm(iv: BufferSource, slot: string, at: number): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${slot} ${at}`) };
}

/** Not in TypeScript 6's types, and not in every browser. A few milliseconds faster for a long text on a phone. */
type Encoding = { toBase64?: () => string };

function toBase64(bytes: Uint8Array & Encoding): string {
  if (bytes.toBase64) return bytes.toBase64();
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
