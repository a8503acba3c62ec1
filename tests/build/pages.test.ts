import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { startHost } from "./host";
import { inlineCodeIn, keptByBrowser, scriptsIn, tagsIn } from "./html";
import { emptyHome, hostedPages, type Page, pages, visit } from "./pages";
import { blankPageSize, gzippedSize } from "./script-size";
import { nothing, type Seed, seed } from "./seed";
import { type RunningServer, startServer } from "./server";

type Seen = { status: number; headers: Headers; html: string };

/** What is asked of every page, wherever it stands. */
type Listed = Pick<Page, "name" | "route" | "status" | "kilobytes">;

const all: readonly Listed[] = [emptyHome, ...pages, ...hostedPages];
const shown = all.filter((page) => page.status !== 307);
const seen = new Map<string, Seen>();
let server: RunningServer;
let blank: number;

async function look(page: Page, seeded: Seed): Promise<Seen> {
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
  blank = blankPageSize();
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

function nonceOf({ headers }: Seen): string | undefined {
  return /script-src 'nonce-([\w+/=]+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
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
  const above = (page: Listed) => gzippedSize(scriptsIn(got(page).html)) - blank;

  const limit = ({ kilobytes = 8 }: Listed) => kilobytes * 1000;

  it.each(shown)("is no more above a blank page than it may be: $name", (page) => {
    expect(scriptsIn(got(page).html).length).toBeGreaterThan(3);
    expect(above(page)).toBeLessThanOrEqual(limit(page));
  });

  it("is measured with the blank page that Next makes", () => {
    const lines = shown.map(
      (page) => `${above(page).toString().padStart(7)} of ${limit(page)}  ${page.name}`,
    );
    process.stdout.write(`Bytes of script, gzipped, above a blank page (${blank}):\n${lines.join("\n")}\n`);
    expect(blank).toBeGreaterThan(100_000);
    expect(blank).toBeLessThan(gzippedSize(scriptsIn(got(emptyHome).html)));
  });
});

describe("what is private", () => {
  it.each(all)("is kept by no cache: $name", (page) => {
    expect(got(page).headers.get("cache-control")).toContain("no-store");
  });

  it.each(shown)("runs only scripts with the nonce of its policy: $name", (page) => {
    const nonce = nonceOf(got(page));
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    const scripts = tagsIn(got(page).html).filter((tag) => tag.name === "script");
    expect(scripts.length).toBeGreaterThan(3);
    expect(new Set(scripts.map((tag) => tag.attributes.get("nonce")))).toEqual(new Set([nonce]));
  });

  it("has another nonce in every answer", () => {
    const nonces = all.map((page) => nonceOf(got(page)));
    expect(new Set(nonces).size).toBe(all.length);
  });

  it.each(shown)("has no style and no code in its HTML: $name", (page) => {
    expect(inlineCodeIn(got(page).html)).toEqual([]);
  });

  it.each(shown)("is kept by no browser of its own accord: $name", (page) => {
    expect(keptByBrowser(got(page).html)).toEqual([]);
  });

  it("would be found out, wherever it stands", () => {
    const lines = `<input name=a><textarea autocomplete="on"></textarea><input type="date" autocomplete="off">`;
    expect(keptByBrowser(lines)).toEqual(["a", "textarea"]);
    const html = `<p class="[&>a]:x" style="color:red">a</p><script>"<p style=''>"</script><style>a{}</style><b onclick=x>`;
    expect(inlineCodeIn(html)).toEqual(["<p style>", "<style>", "<b onclick>"]);
    expect(inlineCodeIn(`<p title="a style=b">style="c"</p>`)).toEqual([]);
  });
});
