// Pages that open without a connection. Pages that are the same for everybody are in the browser's cache, with their
// assets; personal data is sealed.
import { dropKept, namesKept, readKept, sealKept, unsealKept, writeKept } from "./device-store";

export const helpPath = "/help";
/** Shown instead of a page that is not cached. */
const shellPath = "/offline";

/** The name it had when it contained only the help page. */
const cacheName = "help-1";

/** The ways on from the last step, under the name that browsers have them by from earlier versions. */
const waysName = "follows";

const isPage = (name: string) => name.startsWith("/");
/** An empty form is stored under the address it was fetched from, whose query says what it was rendered for. */
const isForm = (name: string) => name.includes("/blank?");
const pathOf = (name: string) => name.replace(/\/blank\?.*/, "");

/** The help page and the offline page. A page without its styles is still useful. */
export async function keepOpenPages(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const path of [helpPath, shellPath]) {
    const response = await fetch(path, { cache: "no-store" });
    if (!response.ok) continue;
    await keepFiles(await response.clone().text());
    await cache.put(path, response);
  }
}

async function keepFiles(text: string): Promise<void> {
  const cache = await caches.open(cacheName);
  // The last ones are modules that are loaded on demand.
  const named = text.matchAll(
    /(?:href|src)="(\/(?:_next\/static|elements)\/[^"]+)"|import\("\.(\/[\w-]+\.js)"\)/g,
  );
  for (const [, whole, later] of named) {
    const file = whole ?? `/elements${later}`;
    if (await cache.match(file)) continue;
    await cache.add(file).catch(() => undefined);
    if (file.endsWith(".js")) await keepFiles((await (await cache.match(file))?.text()) ?? "");
  }
}

/** Another version of Onward rendered this page: pages and files of the old one are deleted and fetched again. */
export async function renewFor(html: string): Promise<void> {
  const [style] = /\/_next\/static\/[^"]+\.css/.exec(html) ?? [];
  if (!style || (await keptFile(style))) return;
  await caches.delete(cacheName);
  await keepOpenPages();
  for (const name of (await namesKept()).filter(isPage)) await fetchPage(name);
}

export async function keptFile(address: string): Promise<Response | undefined> {
  return await (await caches.open(cacheName)).match(address);
}

export async function keptFiles(): Promise<string[]> {
  return (await (await caches.open(cacheName)).keys()).map(({ url }) => url);
}

export async function keepPage(name: string, html: string): Promise<void> {
  await keepFiles(html);
  await sealKept(name, html);
}

async function fetchPage(name: string): Promise<void> {
  const response = await fetch(name);
  if (response.ok && !response.redirected) await keepPage(name, await response.text());
  else await dropKept(name);
}

/** Caches the empty forms in this list, fetching each once, and no others. */
export async function keepForms(list: string): Promise<void> {
  const wanted = list.split(" ").filter(isForm);
  const kept = await namesKept();
  await writeKept(waysName, list);
  await drop((name) => isForm(name) && !wanted.includes(name));
  for (const name of wanted) if (!kept.includes(name)) await fetchPage(name);
}

export async function drop(isOver: (name: string) => boolean): Promise<void> {
  for (const name of await namesKept()) if (isOver(name)) await dropKept(name);
}

/** All responses have the same headers, so one page's headers fit every page. */
function pageOf(html: string, shell: Response): Response {
  const headers = [...shell.headers].filter(([name]) => !/^content-[el]/.test(name));
  return new Response(html, { headers });
}

/** The cached response for an address. */
export async function keptPage(path: string): Promise<Response> {
  const shell = await keptFile(shellPath);
  if (path === helpPath || !shell) return (await keptFile(path)) ?? Response.error();
  const names = await namesKept();
  // A form that waits to be sent would be empty here, and become a second version there.
  const own = names.find((name) => isPage(name) && pathOf(name) === path && !isWaiting(name, names));
  const html = own && (await opened(own));
  if (html) return pageOf(html.replace(/<section data-online.*?<p hidden=""/s, "<p"), shell);
  const next = firstEmpty(names, await listWays());
  const around = (await shell.text())
    .replace(/<li data-kept="form".*?<\/li>/s, await listed(next ? [next] : []))
    .replace(
      /<li data-kept="card".*?<\/li>/s,
      await listed(names.filter((name) => isPage(name) && !isForm(name))),
    );
  return pageOf(around, shell);
}

/** Empty if it can no longer be opened. */
const opened = (name: string) => unsealKept(name).catch(() => "");

/** Renders each as the list item it replaces, with its own title. */
async function listed(names: readonly string[]): Promise<(item: string) => string> {
  const pages = await Promise.all(names.map(async (name) => [pathOf(name), await opened(name)] as const));
  const titled = pages.map(([path, html]) => [path, /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]] as const);
  return (item) =>
    titled
      .map(([path, title]) => (title ? item.replace("@path", path).replace("@name", () => title) : ""))
      .join("");
}

/** What the last rendered step says about itself; see lib/server/stages/offline.ts. */
const listWays = async () => String((await readKept(waysName)) ?? "").split(" ");

/** Whether it was filled in, and waits to be sent. */
const isWaiting = (page: string, kept: readonly string[]) =>
  kept.some((name) => name.endsWith(` ${pathOf(page)}/save`));

/** The first empty form in a list that is cached and was not filled in. */
function firstEmpty(kept: readonly string[], list: readonly string[]): string | undefined {
  return list.find((name) => isForm(name) && kept.includes(name) && !isWaiting(name, kept));
}

/** Where this button of a step leads; to the walkthrough's hub if that is unknown. */
export async function wayOn(hub: string, step: string, intent: string): Promise<string> {
  const list = await listWays();
  const at = list.findIndex((name) => pathOf(name) === step);
  if (at < 0) return hub;
  const way = at === 0 && list.find((name) => name.startsWith(`${intent}=`));
  if (way) return `${hub}/${way.slice(intent.length + 1)}`;
  if (intent === "leave") return `${hub}/enough`;
  if (!/^(continue|anyway|onward)$/.test(intent)) return hub;
  const following = list.slice(at + 1);
  // If that page is not cached, it is still the one that comes as soon as it can.
  return pathOf(firstEmpty(await namesKept(), following) ?? following.find(isPage) ?? hub);
}

/** Remembers whose page this is, by a hash of their key. What somebody else left here is deleted. */
export async function belongTo(key: string): Promise<void> {
  const raw = Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (one) =>
    one.charCodeAt(0),
  );
  const whose = String(new Uint8Array(await crypto.subtle.digest("SHA-256", raw)));
  if ((await readKept("whose")) !== whose) await drop(() => true);
  else if (await readKept("key")) return;
  await writeKept("whose", whose);
  await writeKept("key", await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
}

/** Deletes the key and the pages. Forms that were not sent stay, sealed, until their owner signs in again. */
export async function lock(): Promise<void> {
  await drop((name) => isPage(name) || name === "key");
}

export async function forgetAll(): Promise<void> {
  await drop(() => true);
  await caches.delete(cacheName);
}
