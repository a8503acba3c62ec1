import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { elementsPath, serviceWorker } from "@/lib/server/build/elements";
import { firstEdition, sentThen } from "./first-edition";
import { startHost } from "./host";
import { inlineCodeIn, keptByBrowser, preloadsIn, scriptsIn } from "./html";
import { type BuiltPage, emptyHome, hostedPages, pages, visit } from "./pages";
import { gzippedSize, loadedLater } from "./script-size";
import { nothing, type Seed, seed } from "./seed";
import { type RunningServer, startServer } from "./server";

type Seen = { status: number; headers: Headers; html: string };

/** What is checked on every page, wherever it is. */
type Listed = Pick<BuiltPage, "name" | "route" | "status" | "isWritten">;

const all: readonly Listed[] = [emptyHome, ...pages, ...hostedPages];
const shown = all.filter((page) => page.status !== 307);
const seen = new Map<string, Seen>();
let server: RunningServer;

async function look(page: BuiltPage, seeded: Seed): Promise<Seen> {
  return await seenIn(await visit(server.url, page, seeded));
}

async function seenIn(reply: Response): Promise<Seen> {
  return { status: reply.status, headers: reply.headers, html: await reply.text() };
}

beforeAll(async () => {
  server = await startServer();
  return server.stop;
});

beforeAll(async () => {
  seen.set(emptyHome.name, await look(emptyHome, nothing));
  const seeded = await seed(server.url, 3);
  for (const page of pages) seen.set(page.name, await look(page, seeded));
});

beforeAll(async () => {
  const host = await startHost();
  for (const page of hostedPages) seen.set(page.name, await seenIn(await host.visit(page)));
  await host.stop();
});

function got({ name }: Listed): Seen {
  const one = seen.get(name);
  if (!one) throw new Error(`${name} was not fetched`);
  return one;
}

describe("the list of pages", () => {
  it("names every page of the build", () => {
    const built: Record<string, string> = JSON.parse(
      readFileSync(".next/app-path-routes-manifest.json", "utf8"),
    );
    const routes = Object.entries(built).flatMap(([file, route]) => (file.endsWith("/page") ? route : []));
    expect([...new Set(all.map((page) => page.route))].sort()).toEqual(
      routes.filter((route) => route !== "/_global-error").sort(),
    );
  });

  it.each(all)("is right about $name", (page) => {
    expect(got(page).status).toBe(page.status ?? 200);
  });
});

describe("the JavaScript of a page", () => {
  const modules = (page: Listed) => scriptsIn(got(page).html);

  it.each(shown)("consists of our own modules, and nothing inline: $name", (page) => {
    // A step's module includes the one of every page.
    const own = page.isWritten ? /^\/elements\/step-\w+\.js$/ : /^\/elements\/page-\w+\.js$/;
    expect(new Set(modules(page))).toEqual(new Set([expect.stringMatching(own)]));
    // A header would name the fonts before the style sheet.
    expect(got(page).headers.get("link")).toBeNull();
    const fonts = preloadsIn(got(page).html);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/-latin-wght-normal[\w.-]+\.woff2$/);
  });

  it.each(shown)("is within its budget: $name", (page) => {
    expect(gzippedSize(modules(page))).toBeLessThanOrEqual(page.isWritten ? 9_000 : 3_000);
  });

  it("loads little more when something is pressed", () => {
    const later = loadedLater(shown.flatMap(modules));
    expect(later.length).toBeGreaterThan(0);
    expect(gzippedSize(later)).toBeLessThanOrEqual(3_000);
  });

  it("includes at most 4 kB for offline use, on pages that are within their own budgets", () => {
    const forForms = loadedLater(shown.flatMap(modules)).filter((address) =>
      address.includes("/offline-form-"),
    );
    expect(forForms).toHaveLength(1);
    expect(gzippedSize([...forForms, `${elementsPath}${serviceWorker}.js`])).toBeLessThanOrEqual(4_000);
  });

  it("has a service worker with a fixed address, which is revalidated each time", async () => {
    const reply = await fetch(`${server.url}/sw.js`);
    expect(reply.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(reply.headers.get("cache-control")).toBe("no-cache");
    expect((await fetch(`${server.url}${elementsPath}${serviceWorker}.js`)).status).toBe(404);
  });

  it("is documented in figures", () => {
    const lines = shown.map((page) => `${gzippedSize(modules(page)).toString().padStart(7)}  ${page.name}`);
    process.stdout.write(`Bytes of script, gzipped:\n${lines.join("\n")}\n`);
    expect(lines.length).toBeGreaterThan(30);
  });

  it("includes nothing of Next's: none of its scripts is sent", async () => {
    const files = readdirSync(".next/static/chunks").filter((file) => file.endsWith(".js"));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const reply = await fetch(`${server.url}/_next/static/chunks/${file}`);
      expect(reply.status, file).toBe(404);
      expect(reply.headers.get("content-type"), file).not.toContain("javascript");
    }
  });
});

describe("the HTML of a page", () => {
  const measured = shown.filter(({ name }) => name in firstEdition);

  it.each(measured)(
    "is at most half of what the first edition sent for the same: $name",
    ({ name, ...page }) => {
      const { raw, gzipped } = sentThen(name);
      const { html } = got({ name, ...page });
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(0.5 * raw);
      expect(gzipSync(html).byteLength).toBeLessThanOrEqual(0.6 * gzipped);
    },
  );

  it("is measured on nearly every page", () => {
    const names = shown.map(({ name }) => name);
    expect(Object.keys(firstEdition).filter((name) => !names.includes(name))).toEqual([]);
    expect(measured.length).toBeGreaterThan(60);
  });
});

describe("a page that a browser caches", () => {
  const toKeep = shown.filter(({ route }) => route.endsWith("/blank") || route === "/offline");

  it.each(toKeep)("contains no key, and nothing that somebody wrote: $name", (page) => {
    const { html } = got(page);
    expect(html).not.toMatch(/data-keys="[^"]/);
    for (const words of ["Editor", "A small press", "They saw through me.", "The talk about the store"])
      expect(html).not.toContain(words);
  });

  it("is named by the step before it", () => {
    const { html } = got({ name: "step accept/before" } as Listed);
    const [, ways = ""] = /data-ways="([^"]*)"/.exec(html) ?? [];
    const keys = ways.split(" ").map((address) => address.replace(/^\/walkthroughs\/[^/]+\/|\?.*/g, ""));
    expect(keys).toEqual([
      "accept/before",
      ...[expect.stringMatching(/^deeper=accept\/[a-z-]+$/), "back=start"],
      ...["feedback/ask", "reflect/went-well", "worth/evidence", "strategy/experiment"].map(
        (key) => `${key}/blank`,
      ),
      // What can't be filled in empty is only named.
      ...["reframe/thought", "prepare/actions"],
    ]);
  });
});

describe("what is private", () => {
  it.each(all)("is stored by no cache: $name", (page) => {
    expect(got(page).headers.get("cache-control")).toContain("no-store");
  });

  it.each(shown)("has no style and no code in its HTML: $name", (page) => {
    expect(inlineCodeIn(got(page).html)).toEqual([]);
  });

  it.each(shown)("is stored by no browser's own memory: $name", (page) => {
    expect(keptByBrowser(got(page).html)).toEqual([]);
  });

  it("would be noticed, wherever it is", () => {
    const lines = `<input name=a><textarea autocomplete="on"></textarea><input type="date" autocomplete="off">`;
    expect(keptByBrowser(lines)).toEqual(["a", "textarea"]);
    const html = `<p class="[&>a]:x" style="color:red">a</p><script>"<p style=''>"</script><style>a{}</style><b onclick=x>`;
    expect(inlineCodeIn(html)).toEqual(["<p style>", "<style>", "<b onclick>"]);
    expect(inlineCodeIn(`<p title="a style=b">style="c"</p>`)).toEqual([]);
  });
});
