// What happens to text when the connection, the tab or the server fails at a bad moment. A few times in the normal
// run; `npm run faults` does it as often as docs/reliability.md says.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { routes } from "@/lib/routes";
import { close } from "@/lib/stages";
import { report, times } from "../faults/times";
import { patience } from "../patience";
import { type BrowserContext, expect, helpersAreThere, helpIsKept, type Page, test } from "./onward";
import { startOnward } from "./server";
import { makeStarted } from "./walkthroughs";

const label = "Which sentence keeps coming back?";
const key = "reframe/thought";
/** The script is the service worker's: a line may break before it is there. */
const anyTrouble = /net::ERR_|status of (409|502)|when fetching the script/;

function line(page: Page) {
  return page.getByLabel(label, { exact: true });
}

/** The line beside the buttons. */
function savedLine(page: Page) {
  return page.locator("form").getByRole("status");
}

async function openStep(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await helpersAreThere(page);
  return page;
}

/** What the server has, as shown to a browser without any draft. */
async function savedText(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  return /<textarea[^>]*\sname="thought"[^>]*>([^<]*)</.exec(html)?.[1] ?? "";
}

type Line = "dropped before" | "dropped after it arrived" | "slow" | "502" | "ten minutes away";
const lines: readonly Line[] = [
  "dropped before",
  "dropped after it arrived",
  "slow",
  "502",
  "ten minutes away",
];

/** Makes the next one or two saves fail in this way. */
async function spoil(page: Page, how: Line): Promise<void> {
  let left = 1 + Math.floor(Math.random() * 2);
  await page.route("**/save", async (route) => {
    if (left-- <= 0) return route.continue();
    if (how === "dropped before") return route.abort("connectionreset");
    if (how === "502") return route.fulfill({ status: 502, body: "Bad gateway" });
    if (how === "slow") await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_500));
    const response = await route.fetch();
    return how === "dropped after it arrived" ? route.abort("connectionreset") : route.fulfill({ response });
  });
}

test("the text is what was typed, however the connection fails", async ({ context, onward, watch }) => {
  const count = times(200, 5);
  watch.expects(anyTrouble);
  let right = 0;
  for (let at = 0; at < count; at++) {
    const how = lines[at % lines.length] ?? "slow";
    const url = onward.url + routes.step(await makeStarted(onward.url), key);
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(url);
    await helpersAreThere(page);
    if (how === "ten minutes away") await context.setOffline(true);
    else await spoil(page, how);
    const typed = `Typed ${at} while the line was ${how}`;
    for (const part of typed.match(/.{1,9}/g) ?? []) {
      await line(page).pressSequentially(part);
      await page.clock.runFor(Math.random() * 1_000);
    }
    if (how === "ten minutes away") {
      await page.clock.runFor("10:00");
      await context.setOffline(false);
    }
    await expect(async () => {
      await page.clock.runFor(2_000);
      expect(await savedText(url)).toBe(typed);
      expect(await savedLine(page).textContent()).toMatch(/^Saved at/);
    }).toPass({ timeout: patience.event, intervals: [50] });
    await expect(line(page)).toHaveValue(typed);
    right++;
    await page.close();
  }
  expect(right).toBe(count);
  report(`flaky line in Chromium: ${right} of ${count} texts as typed`);
});

for (const isOnline of [true, false])
  test(`a tab closed right after the last key ${isOnline ? "with" : "without"} a connection loses ${isOnline ? "nothing" : "a quarter of a second at most"}`, async ({
    context,
    onward,
    watch,
  }) => {
    const count = times(50, 3);
    watch.expects(anyTrouble);
    for (let at = 0; at < count; at++) {
      const url = onward.url + routes.step(await makeStarted(onward.url), key);
      const page = await openStep(context, url);
      if (!isOnline) await page.route("**/save", (route) => route.abort());
      const typed = `Typed ${at} and gone. `;
      await line(page).fill(typed);
      const waited = Math.random() * 800;
      // What is on the device by now must be there without a connection too.
      if (!isOnline) await isOnDevice(page);
      await line(page).press("End");
      await line(page).pressSequentially("x");
      await page.waitForTimeout(waited);
      const isCrash = at % 2 === 1;
      if (isCrash && !isOnline) await crash(context, page);
      else await page.close({ runBeforeUnload: false });
      const again = await openStep(context, url);
      const shown = async () =>
        `${await line(again).inputValue()}|${await again.locator("blockquote").allInnerTexts()}`;
      await expect.poll(shown).toContain(isOnline ? `${typed}x` : typed.trim());
      await again.close();
    }
    report(
      `tab gone after the last key, ${isOnline ? "online" : "offline"}: ${count} of ${count} texts there`,
    );
  });

/** A draft of this page is stored in the browser: within a quarter of a second, unless the machine is busy. */
async function isOnDevice(page: Page): Promise<void> {
  const names = () => page.evaluate(() => Object.keys(localStorage));
  const own = `draft:${new URL(page.url()).pathname}`;
  await expect.poll(async () => (await names()).some((name) => name.startsWith(own))).toBe(true);
}

async function crash(context: BrowserContext, page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test("somebody whose computer crashes finds every word that was reported as saved", async ({
  page,
  watch,
}) => {
  watch.expects(anyTrouble);
  const own = await startOnward();
  const text = "First line, before the power went.\nZweite Zeile, äöü.\nالسطر الثالث 😔";
  await page.goto(own.url + routes.close(await makeStarted(own.url)));
  const note = page.getByLabel(close.fields["note"]?.label ?? "", { exact: true });
  await page.getByText("A note to your future self").click();
  await note.pressSequentially(text);
  await expect(savedLine(page)).toHaveText(/^Saved at \d\d:\d\d$/);
  await helpIsKept(page);
  await own.kill();
  await own.start();
  await page.reload();
  await expect(note).toHaveValue(text);
  await expect(savedLine(page)).toHaveText(/^Saved at \d\d:\d\d$/);
  await own.remove();
});

test("a form that was open while Onward was restarted is saved", async ({ context, watch }) => {
  const count = times(20, 1);
  watch.expects(anyTrouble);
  const own = await startOnward();
  for (let at = 0; at < count; at++) {
    const url = own.url + routes.step(await makeStarted(own.url), key);
    const page = await openStep(context, url);
    await line(page).fill(`Typed ${at} before`);
    await own.kill();
    await line(page).fill(`Typed ${at} before and after`);
    await own.start();
    await expect(savedLine(page)).toHaveText(/^Saved at/);
    await expect.poll(() => savedText(url)).toBe(`Typed ${at} before and after`);
    await page.close();
  }
  await own.remove();
  report(`Onward started anew under an open form: ${count} of ${count} saved`);
});

test("somebody who typed while Onward was stopped, and its key changed, finds it in the page they open afterwards", async ({
  context,
  watch,
}) => {
  watch.expects(anyTrouble);
  const own = await startOnward();
  const url = own.url + routes.step(await makeStarted(own.url), key);
  const page = await openStep(context, url);
  await own.stop();
  await line(page).fill("Typed while the key was changed");
  await isOnDevice(page);
  await crash(context, page);
  changeKey(own.database);
  await own.start();
  const again = await openStep(context, url);
  await expect(again.locator("blockquote")).toHaveText("Typed while the key was changed");
  await own.remove();
});

function changeKey(database: string): void {
  const folder = dirname(database.replace("file:", ""));
  const program = ["--conditions=react-server", "lib/server/run.mjs", "lib/server/cli/data-cli.ts"];
  const env = { ...process.env, ONWARD_DATA_DIR: folder, DATABASE_URL: database, ONWARD_KEY: "" };
  const { status, stderr } = spawnSync(process.execPath, [...program, "rotate-key"], {
    env: { ...env, ONWARD_KEY_FILE: "", INIT_CWD: folder },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
}
