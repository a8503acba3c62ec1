// What answers while there is no connection: with the help page, the card, the empty forms of the cores that follow, and
// one page in the place of every other. It answers for nothing that it could not give (docs/decisions/0055).
import { keptKey } from "./device-store";
import {
  belongTo,
  drop,
  forgetAll,
  formAfter,
  helpPath,
  keepForms,
  keepOpenPages,
  keepPage,
  keptFile,
  keptFiles,
  keptPage,
  lock,
  renewFor,
} from "./kept-pages";
import { keepUnsent, sendUnsent, unsentActions } from "./unsent-forms";

type WorkerEvent = Event & { waitUntil(done: Promise<unknown>): void };
type Asked = WorkerEvent & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
};
type Events = {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: Asked;
  message: WorkerEvent & MessageEvent;
};

/** Not in the types of a page. */
const worker = self as unknown as {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<E extends keyof Events>(name: E, listen: (event: Events[E]) => void): void;
};

/** A step, the start, the close, a card or a note: what saves itself while somebody writes. */
const saves = /^(\/walkthroughs\/[\da-f-]{36})\/(?!plan\/|share\/)[a-z-]+(\/[\da-z-]+)?\/save$/;
/** Where somebody else may come in. */
const signsIn = /^\/(sign-in|reset)/;
const cards = /^\/walkthroughs\/[\da-f-]{36}\/card$/;
const deletes = /^(\/walkthroughs\/[\da-f-]{36})\/delete\/confirm$/;

/** What pages are drawn with: for nothing else is an answer taken on. */
let files = new Set<string>();

async function recallFiles(): Promise<void> {
  files = new Set(await keptFiles());
}

let busy: Promise<unknown> = recallFiles().catch(() => undefined);

/** One after the other, whatever becomes of each. */
function inTurn(task: () => Promise<unknown>): Promise<unknown> {
  busy = busy
    .then(task)
    .then(recallFiles)
    .catch(() => undefined);
  return busy;
}

worker.addEventListener("install", (event) => {
  void worker.skipWaiting();
  event.waitUntil(keepOpenPages().then(recallFiles));
});

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()])),
);

/** A form that was opened without a connection asks; see offline-form.ts. */
worker.addEventListener("message", (event) =>
  event.waitUntil(
    (event.data === "key" ? keptKey() : sendUnsent())
      .catch(() => undefined)
      .then((said) => event.ports[0]?.postMessage(said)),
  ),
);

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, href } = new URL(request.url);
  if (origin !== location.origin) return;
  const isPage = request.mode === "navigate" && request.destination === "document";
  if (request.method === "POST" && isPage) {
    const [, walkthrough] = deletes.exec(pathname) ?? [];
    if (walkthrough) event.waitUntil(inTurn(() => drop((name) => name.includes(walkthrough))));
    const [, place] = saves.exec(pathname) ?? [];
    if (place) event.respondWith(postedForm(request, pathname, place));
  }
  if (request.method !== "GET") return;
  // Without a preload the request would no longer say that somebody visits, and a visit from another site be refused.
  if (isPage && (worker.registration.navigationPreload || pathname === helpPath))
    event.respondWith(visitedPage(event, pathname));
  else if (files.has(href)) event.respondWith(keptFile(href).then((file) => file ?? fetch(request)));
});

async function visitedPage(event: Asked, path: string): Promise<Response> {
  let response: Response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return await keptPage(path, await unsentActions());
  }
  // A page that was drawn before something is saved does not show it. A conflict is shown where it always is.
  const sent = await sendUnsent().catch(() => undefined);
  if (sent?.writers[0]) return Response.redirect(sent.stale[0] ?? event.request.url, 303);
  const copy = response.clone();
  event.waitUntil(inTurn(() => takeNote(path, copy)));
  return response;
}

/** What a page says that was just sent. Nobody can write it there: quotes in their words are written otherwise. */
async function takeNote(path: string, response: Response): Promise<void> {
  if (!response.ok || !/^text\/html/.test(response.headers.get("content-type") ?? "")) return;
  const html = await response.text();
  const said = (name: string) => new RegExp(` data-${name}="([^"]*)"`).exec(html)?.[1];
  if (said("has-left")) {
    await forgetAll();
    await worker.registration.unregister();
    return;
  }
  if (said("signed-out") || signsIn.test(path)) return await lock();
  await renewFor(html);
  if (path === "/look") await keepOpenPages();
  const key = said("keys")?.split(" ")[0];
  if (!key) return;
  await belongTo(key);
  const follows = said("follows");
  if (follows !== undefined) await keepForms(follows);
  if (cards.test(path)) await keepPage(path, html);
}

/** Passes a form on. Without a connection it is kept, and somebody goes on to the next core, if that is where they go. */
async function postedForm(request: Request, action: string, walkthrough: string): Promise<Response> {
  const body = await request.clone().text();
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(await pathOn(action, body).catch(() => walkthrough), 303);
  }
}

async function pathOn(action: string, body: string): Promise<string> {
  await keepUnsent(action, body);
  const goesOn = ["continue", "anyway"].includes(new URLSearchParams(body).get("intent") ?? "");
  const next = goesOn && (await formAfter(await unsentActions(), action.replace(/\/save$/, "")));
  // Any other place is one that is not kept, and has the same page in its place.
  return next ? next.replace(/\/blank\?.*/, "") : "/";
}
