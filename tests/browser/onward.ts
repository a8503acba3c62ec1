// The base of every browser test: a running Onward, and a watch for everything that must not happen.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { patience } from "../patience";
import { beginOn, sitDown } from "./hosted";
import { printedCode, startOnward } from "./server";
import { timeZone } from "./time-zone";
import { comeInWith, enter, passTo, post } from "./walkthroughs";

export { type BrowserContext, expect, type Page };

/** For a test that needs a personal installation, or one that it can stop or configure, so that it cannot be replaced. */
export const apart = { tag: "@apart" } as const;

type Watch = {
  /** Watches one more context, for tests that open their own. */
  over(context: BrowserContext): void;
  /** Allows what a test causes on purpose, such as the console's message about a 404. */
  expects(pattern: RegExp): void;
};

/** Onward's address, however it is served, and its database. */
type Served = { url: string; database: string };

type WorkerFixtures = {
  /** Set by the project: a host, where the page belongs to an anonymous owner. */
  isHosted: boolean;
  /** Set by a file: other machines are served too. In personal mode, this browser has the code. */
  isOpen: boolean;
  onward: Served;
  /** The cookie of the person at the page, who owns what is created over plain HTTP; empty if none is needed. */
  owner: string;
};
type TestFixtures = {
  watch: Watch;
  /** Nothing has been written from here on: on a host, a new person uses the page. */
  beginAnew: () => Promise<void>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  isHosted: [false, { option: true, scope: "worker" }],
  isOpen: [false, { option: true, scope: "worker" }],
  onward: [
    async ({ isHosted, isOpen }, use) => {
      const { ONWARD_TEST_URL: url, ONWARD_TEST_DATABASE: database } = process.env;
      if (url && database) return await use({ url, database });
      const started = await startOnward({
        // A personal machine is where its person is; a host may be anywhere.
        ...(isHosted ? { ONWARD_MODE: "hosted" } : { TZ: timeZone }),
        ...(isOpen && { HOST: "0.0.0.0" }),
      });
      if (isOpen && !isHosted) await enter(started.url, await printedCode(started));
      await use(started);
      await started.remove();
    },
    { scope: "worker", timeout: patience.hook },
  ],
  owner: [
    async ({ isHosted, onward }, use) => {
      await use(isHosted ? await beginOn(onward.url) : passTo(onward.url));
    },
    { scope: "worker" },
  ],
  context: async ({ context, onward, owner }, use) => {
    comeInWith(onward.url, owner);
    if (owner) await sitDown(context, onward.url, owner);
    await use(context);
  },
  baseURL: async ({ onward }, use) => {
    await use(onward.url);
  },
  beginAnew: async ({ context, isHosted, onward }, use) => {
    await use(async () => {
      if (isHosted) await sitDown(context, onward.url, await beginOn(onward.url));
      else await post(onward.url, routes.forget(), [["kept", "yes"]]);
    });
  },
  watch: [
    async ({ context }, use) => {
      const seen: string[] = [];
      // While processes are killed and restarted, Chromium may warn about slowness, and a response that had begun is
      // aborted (docs/decisions/0023). What the walk finds afterwards is what counts.
      const expected: RegExp[] = process.env["ONWARD_TEST_URL"]
        ? [/preloaded using link preload but not used/, /net::ERR_HTTP2_PROTOCOL_ERROR/]
        : [];
      const over = (one: BrowserContext) => watchOver(one, seen);
      over(context);
      await use({ over, expects: (pattern) => expected.push(pattern) });
      const unexpected = seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
      expect(unexpected, "errors in the console and requests to elsewhere").toEqual([]);
    },
    { auto: true },
  ],
});

const own = ["127.0.0.1", "localhost"];

/** Refused styles and scripts are console errors too, with or without JavaScript. */
function watchOver(context: BrowserContext, seen: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && !own.includes(hostname))
      seen.push(`request to elsewhere: ${request.url()}`);
  });
}

/** The console's message about a missing page or address. */
export const notFoundNote = /status of 404/;

/** `ready` would never say that there is none. */
export async function workerIsThere(page: Page): Promise<void> {
  const isThere = async () => Boolean((await navigator.serviceWorker.getRegistration())?.active);
  await expect.poll(() => page.evaluate(isThere)).toBe(true);
}

/** On a page to write in, helpers begin after its first paint; these elements are the last of them. */
export async function helpersAreThere(page: Page): Promise<void> {
  const elements = page.locator(":is(saved-form, word-count, minute-timer, mail-link):not(:defined)");
  await expect(elements).toHaveCount(0);
}

/** Until the service worker has cached the help page, a lost connection would interrupt it. */
export async function helpIsKept(page: Page): Promise<void> {
  await workerIsThere(page);
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/help")))).toBe(true);
}
