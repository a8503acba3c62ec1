// What this browser stores for offline use: a database, addressed by name. Its texts are sealed. The key is stored
// there too, as a non-extractable key; see docs/decisions/0055.

const table = "kept";

/** The nonce, and the sealed data. */
type Sealed = readonly [iv: Uint8Array<ArrayBuffer>, text: ArrayBuffer];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("onward", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function act<T>(ask: (records: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  try {
    return await new Promise((resolve, reject) => {
      // What is reported as stored has to survive an empty battery.
      const transaction = opened.transaction(table, "readwrite", { durability: "strict" });
      const request = ask(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

/** In alphabetical order. None if the browser stores nothing for a site. */
export const namesKept = () =>
  act((records) => records.getAllKeys() as IDBRequest<string[]>).catch((): string[] => []);
export const readKept = (name: string) => act<unknown>((records) => records.get(name)).catch(() => undefined);
export const writeKept = (name: string, value: unknown) => act((records) => records.put(value, name));
export const dropKept = (name: string) => act((records) => records.delete(name));

/** If there is no key, sealing and opening reject. */
export const keptKey = () => readKept("key") as Promise<CryptoKey>;

export async function sealKept(name: string, text: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(text);
  const sealed: Sealed = [iv, await crypto.subtle.encrypt(boundTo(name, iv), await keptKey(), bytes)];
  await writeKept(name, sealed);
}

/** Rejects for what this key cannot open, or what is not there. */
export async function unsealKept(name: string): Promise<string> {
  const [iv, sealed] = (await readKept(name)) as Sealed;
  return new TextDecoder().decode(await crypto.subtle.decrypt(boundTo(name, iv), await keptKey(), sealed));
}

/** Sealed data that was moved opens nowhere. */
function boundTo(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) };
}
