// What every browser test starts from: a running Onward, and a watch over everything that must not happen.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { beginOn, sitDown } from "./hosted";
import { type Onward, startOnward } from "./server";

export { type BrowserContext, expect, type Page };

type Watch = {
  /** Watches one more context, for tests that open their own. */
  over(context: BrowserContext): void;
  /** Lets pass what a test brings about on purpose, such as the console's note on a 404. */
  expects(pattern: RegExp): void;
};

type WorkerFixtures = {
  /** Set by the project: many people on one installation, and the page is an anonymous owner's. */
  isHosted: boolean;
  onward: Onward;
  /** On a host: the cookie of whoever sits at the page, and owns what is made over plain HTTP. */
  owner: string | undefined;
};
type TestFixtures = { watch: Watch };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  isHosted: [false, { option: true, scope: "worker" }],
  onward: [
    async ({ isHosted }, use) => {
      const given = process.env["ONWARD_TEST_URL"];
      const onward = given ? elsewhere(given) : await startOnward(isHosted ? { ONWARD_MODE: "hosted" } : {});
      await use(onward);
      await onward.remove();
    },
    { scope: "worker", timeout: 240_000 },
  ],
  owner: [
    async ({ isHosted, onward }, use) => {
      await use(isHosted ? await beginOn(onward.url) : undefined);
    },
    { scope: "worker" },
  ],
  context: async ({ context, owner }, use) => {
    if (owner) await sitDown(context, owner);
    await use(context);
  },
  baseURL: async ({ onward }, use) => {
    await use(onward.url);
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

/** One that others started, and look after. */
function elsewhere(url: string): Onward {
  const refuse = async () => {
    throw new Error("This one can't be ended from here.");
  };
  return {
    url,
    printed: () => "",
    kill: refuse,
    start: refuse,
    stop: refuse,
    pid: () => 0,
    remove: async () => undefined,
  };
}

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
