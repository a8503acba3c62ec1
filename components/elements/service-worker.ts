// Answers while there is no connection: with the help page, the card, the empty forms of the following cores, and the
// offline page for everything else. It answers for nothing that it could not provide (docs/decisions/0055).
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

/** The walkthrough's id, and the rest of the path. */
const ofWalkthrough = /^(\/walkthroughs\/[\da-f-]{36})\/(.+)/;
/** A step, the start, the close, a card or a note: pages that autosave. */
const saves = /^(?!plan\/|share\/)[a-z-]+(\/[\da-z-]+)?\/save$/;
/** Where somebody else may sign in. */
const signsIn = /^\/(sign-in|reset)/;

/** The assets of pages: nothing else is served from the cache first. */
let files = new Set<string>();

async function recallFiles(): Promise<void> {
  files = new Set(await keptFiles());
}

let busy: Promise<unknown> = recallFiles().catch(() => undefined);

/** One after the other, whether each succeeds or not. */
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

/** Asked by a form that was opened offline; see offline-form.ts. */
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
  // Requests from other sites are for the gateway to refuse, based on the browser's own headers.
  if (request.method === "POST" && isPage && new URL(request.referrer || href).origin === origin)
    event.respondWith(postedForm(request, pathname));
  if (request.method !== "GET") return;
  // Without a navigation preload the request would no longer be marked as a visit, and a visit from another site
  // would be refused.
  if (isPage && (worker.registration.navigationPreload || pathname === helpPath))
    event.respondWith(visitedPage(event, pathname));
  else if (files.has(href)) event.respondWith(keptFile(href).then((file) => file ?? fetch(request)));
});

async function visitedPage(event: Asked, path: string): Promise<Response> {
  // At once: a save that is running when somebody comes finishes after their page was rendered.
  const sending = sendUnsent().catch(() => undefined);
  let response: Response;
  try {
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return await keptPage(path);
  }
  // A page rendered before a save finished does not show it. A conflict is shown where it always is.
  const sent = await sending;
  if (sent?.writers[0]) return Response.redirect(sent.stale[0] ?? event.request.url, 303);
  const copy = response.clone();
  event.waitUntil(inTurn(() => takeNote(path, copy)));
  return response;
}

/** What a page just sent says. Nobody can fake it there: quotes in their words are escaped. */
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
  const ways = said("ways");
  if (ways !== undefined) await keepForms(ways);
  if (ofWalkthrough.exec(path)?.[2] === "card") await keepPage(path, html);
}

/**
 * Forwards a form. Without a connection a step is stored, and the next page is shown. Any other form is not stored:
 * the person stays where they pressed, and that page says so.
 */
async function postedForm(request: Request, action: string): Promise<Response> {
  const [, walkthrough = "", what = ""] = ofWalkthrough.exec(action) ?? [];
  const body = saves.test(what) && (await request.clone().text());
  try {
    const response = await fetch(request);
    // It redirects, so it was carried out.
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

/** If a page is not cached, the offline page is shown. */
async function pathOn(walkthrough: string, action: string, body: string): Promise<string> {
  await keepUnsent(action, body);
  const intent = new URLSearchParams(body).get("intent") ?? "";
  return await wayOn(walkthrough, action.replace(/\/save$/, ""), intent);
}
