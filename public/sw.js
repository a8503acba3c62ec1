// Keeps the help page at hand without a connection, and nothing else: what a person writes never gets here.
const store = "help-1";
const page = "/help";

/** The addresses of what is kept: for no other is an answer taken on, since Firefox reports each that then can't be given. */
let kept = new Set();

async function recall() {
  const requests = await (await caches.open(store)).keys();
  kept = new Set(requests.map(({ url }) => url));
}

const recalled = recall().catch(() => {});

/** The page and the styles and fonts it is drawn with; a help page without its looks still helps. */
async function keep() {
  const cache = await caches.open(store);
  const response = await fetch(page, { cache: "no-store" });
  if (!response.ok) return;
  const html = await response.clone().text();
  const looks = [...html.matchAll(/href="(\/_next\/static\/[^"]+\.(?:css|woff2)[^"]*)"/g)].map(
    (match) => match[1],
  );
  await Promise.allSettled(looks.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
  await cache.put(page, response);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (pathname !== page && !looks.includes(pathname + search)) await cache.delete(request);
  }
  await recall();
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname === page)
    event.respondWith(
      fetch(event.request).then(
        (response) => {
          event.waitUntil(keep().catch(() => {}));
          return response;
        },
        // What the page is drawn with is asked for next.
        () => recalled.then(() => caches.match(page)).then((found) => found ?? Response.error()),
      ),
    );
  else if (kept.has(url.href))
    event.respondWith(
      fetch(event.request).catch(async () => (await caches.match(event.request)) ?? Response.error()),
    );
});
