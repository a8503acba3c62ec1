// What every browser test starts from: a running Onward, and a watch over everything that must not happen.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { patience } from "../patience";
import { beginOn, sitDown } from "./hosted";
import { printedCode, startOnward } from "./server";
import { timeZone } from "./time-zone";
import { comeInWith, enter, passTo, post } from "./walkthroughs";

export { type BrowserContext, expect, type Page };

/** Of a test that needs an Onward of one person's, or one to end or to set up, so that no other can take its place. */
export const apart = { tag: "@apart" } as const;

type Watch = {
  /** Watches one more context, for tests that open their own. */
  over(context: BrowserContext): void;
  /** Lets pass what a test brings about on purpose, such as the console's note on a 404. */
  expects(pattern: RegExp): void;
};

/** Where Onward is, however it is served, and the database that it has. */
type Served = { url: string; database: string };

type WorkerFixtures = {
  /** Set by the project: many people on one installation, and the page is an anonymous owner's. */
  isHosted: boolean;
  /** Set by a file: other machines get an answer too. Where it is one person's, their browser has the code. */
  isOpen: boolean;
  onward: Served;
  /** The cookie of whoever sits at the page, and owns what is made over plain HTTP; empty where none is asked for. */
  owner: string;
};
type TestFixtures = {
  watch: Watch;
  /** From here on nothing has been written: on a host, somebody new sits down at the page. */
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
        // One's own machine is where one is oneself; a host is anywhere.
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
      // While processes are killed and start anew, a machine may be slow enough for Chromium to remark on it, and an
      // answer that had begun is broken off (docs/decisions/0023). What the walk finds afterwards is what counts.
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

/** Refused styles and scripts are errors in the console too, with JavaScript or without. */
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

/** The console's note on a page or an address that is not there. */
export const notFoundNote = /status of 404/;

/** The service worker has put the help page aside: until then a lost connection interrupts it. */
export async function helpIsKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/help")))).toBe(true);
}
