// What answers while there is no connection: with the help page, the card, the empty forms of the cores that follow, and
// one page in the place of every other. It answers for nothing that it could not give (docs/decisions/0055).
import { keptKey } from "./device-store";
import {
  belongTo,
  drop,
  forgetAll,
  helpPath,
  keepForms,
  keepOpenPages,
  keepPage,
  keptFile,
  keptFiles,
  keptPage,
  lock,
  renewFor,
  wayOn,
} from "./kept-pages";
import { keepUnsent, sendUnsent } from "./unsent-forms";

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

/** Its own, and what stands behind it in the address of something of a walkthrough. */
const ofWalkthrough = /^(\/walkthroughs\/[\da-f-]{36})\/(.+)/;
/** A step, the start, the close, a card or a note: what saves itself while somebody writes. */
const saves = /^(?!plan\/|share\/)[a-z-]+(\/[\da-z-]+)?\/save$/;
/** Where somebody else may come in. */
const signsIn = /^\/(sign-in|reset)/;

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
  const isPage = request.destination === "document";
  // What is sent from another site is the gate's to refuse, as the browser says it.
  if (request.method === "POST" && isPage && new URL(request.referrer || href).origin === origin)
    event.respondWith(postedForm(request, pathname));
  if (request.method !== "GET") return;
  // Without a preload the request would no longer say that somebody visits, and a visit from another site be refused.
  if (isPage && (worker.registration.navigationPreload || pathname === helpPath))
    event.respondWith(visitedPage(event, pathname));
  else if (files.has(href)) event.respondWith(keptFile(href).then((file) => file ?? fetch(request)));
});

async function visitedPage(event: Asked, path: string): Promise<Response> {
  // At once: what is under way when somebody comes is saved after their page was drawn.
  const sending = sendUnsent().catch(() => undefined);
  let response: Response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return await keptPage(path);
  }
  // A page that was drawn before something is saved does not show it. A conflict is shown where it always is.
  const sent = await sending;
  if (sent?.writers[0]) return Response.redirect(sent.stale[0] ?? event.request.url, 303);
  const copy = response.clone();
  event.waitUntil(inTurn(() => takeNote(path, copy)));
  return response;
}

/** What a page says that was just sent. Nobody can write it there: quotes in their words are written otherwise. */
async function takeNote(path: string, response: Response): Promise<void> {
  if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return;
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
  if (ofWalkthrough.exec(path)?.[2] === "card") await keepPage(path, html);
}

/**
 * Passes a form on. Without a connection a step is kept, and somebody goes on to the page that would have come. Any other
 * form is not: they are where they pressed, and that page says so.
 */
async function postedForm(request: Request, action: string): Promise<Response> {
  const [, walkthrough = "", what = ""] = ofWalkthrough.exec(action) ?? [];
  const body = saves.test(what) && (await request.clone().text());
  try {
    const response = await fetch(request);
    // It leads elsewhere, so it was done.
    if (what === "delete/confirm" && response.type === "opaqueredirect")
      await drop((name) => name.includes(walkthrough));
    return response;
  } catch {
    const notSent = `${request.referrer || "/"}#not-sent`;
    return Response.redirect(
      body ? await pathOn(walkthrough, action, body).catch(() => notSent) : notSent,
      303,
    );
  }
}

/** Where a page is not kept, the one for all others stands in its place. */
async function pathOn(walkthrough: string, action: string, body: string): Promise<string> {
  await keepUnsent(action, body);
  const intent = new URLSearchParams(body).get("intent") ?? "";
  return await wayOn(walkthrough, action.replace(/\/save$/, ""), intent);
}
