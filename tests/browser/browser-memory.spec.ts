// What a browser stores by itself, and would suggest to the next person who uses it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { wholeBrowser } from "./chromium";
import { apart, expect, test } from "./onward";
import { type Onward, printedCode, startOnward } from "./server";
import { expectTitle, follow, press } from "./walker";

/** The content of its form history, as suggested under a text field. */
function remembered(profile: string): string[] {
  const history = new DatabaseSync(join(profile, "Default", "Web Data"), { readOnly: true });
  try {
    const rows = history.prepare("SELECT value FROM autofill").all() as { value: string }[];
    return rows.map(({ value }) => value);
  } finally {
    history.close();
  }
}

/** Files of that history that contain the word, even in a freed page or in the log beside it. */
function filesWith(profile: string, word: string): string[] {
  const folder = join(profile, "Default");
  const files = readdirSync(folder).filter((name) => name.startsWith("Web Data"));
  return files.filter((name) => readFileSync(join(folder, name)).includes(word));
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).first().pressSequentially(words);
}

/**
 * A field that a browser may store, so that the test would notice if nothing were stored. It is on a page without any
 * script.
 */
async function fillInSomethingElse(page: Page, onward: Onward): Promise<void> {
  await page.goto(`${onward.url}/health`);
  await page.evaluate(() => {
    const [form, line, button] = ["form", "input", "button"].map((name) => document.createElement(name));
    line?.setAttribute("name", "else");
    line?.setAttribute("aria-label", "Else");
    button?.append("Send");
    form?.append(line ?? "", button ?? "");
    document.body.append(form ?? "");
  });
  await type(page, "Else", "anything else");
  await press(page, "Send");
  await page.waitForURL(/else=/);
}

async function writeEverywhere(page: Page, onward: Onward, word: string): Promise<void> {
  await page.goto(onward.url);
  await type(page, "What is the access code?", await printedCode(onward));
  await press(page, "Open Onward");
  await follow(page, "Begin");
  await type(page, "Which role was it?", `${word} archivist`);
  await type(page, "Which company was it?", `${word} & Sons`);
  await press(page, "Continue");
  await expect(page).not.toHaveURL(/start|new/);
  await page.goto(onward.url + routes.evidence());
  await type(page, "What did you do, and what changed because of it?", `${word} did it`);
  await press(page, "Keep it");
  await page.goto(onward.url + routes.walkthroughs());
  await type(page, "Find words in what you wrote", word);
  await press(page, "Find");
  await expect(page.locator("mark").first()).toBeVisible();
}

test.describe("the browser's own memory", apart, () => {
  let own: Onward;
  let profile: string;
  let context: BrowserContext;

  test.beforeAll(async () => {
    own = await startOnward({ HOST: "0.0.0.0" });
    profile = mkdtempSync(join(tmpdir(), "onward-profile-"));
    context = await chromium.launchPersistentContext(profile, wholeBrowser);
  });

  test.afterAll(async () => {
    await context.close();
    await own.remove();
    rmSync(profile, { recursive: true, force: true });
  });

  test("contains none of somebody's words, nor the access code, after they left", async () => {
    const word = "Kanarienvogel";
    const page = await context.newPage();
    await writeEverywhere(page, own, word);
    await fillInSomethingElse(page, own);
    await page.goto(own.url);
    await follow(page, "Clear this device");
    await press(page, "Clear this device");
    await expectTitle(page, "This device is cleared");
    await context.close();
    expect(remembered(profile)).toEqual(["anything else"]);
    expect(filesWith(profile, word)).toEqual([]);
    expect(filesWith(profile, await printedCode(own))).toEqual([]);
  });
});
