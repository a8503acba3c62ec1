// Without a connection in WebKit. Its driver can't take the line away, so the server is taken away.
import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import buildOnce from "../browser/build-once";
import { type Onward, startOnward } from "../browser/server";
import { makeStarted } from "../browser/walkthroughs";
import { until } from "../patience";
import { handsOn } from "./hands";
import { openWebKit, type WebKit } from "./webdriver";

let onward: Onward;
let browser: WebKit;
let hands: ReturnType<typeof handsOn>;

beforeAll(async () => {
  buildOnce();
  onward = await startOnward();
  browser = await openWebKit();
  hands = handsOn(browser);
});

afterAll(async () => {
  await browser?.close();
  await onward?.remove();
});

const keptNames = `return new Promise((resolve, reject) => {
  const opening = indexedDB.open("onward");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const names = opening.result.transaction("kept").objectStore("kept").getAllKeys();
    names.onsuccess = () => resolve(names.result.map(String).join());
    opening.result.close();
  };
})`;

async function savedLineSays(words: RegExp): Promise<void> {
  const line = "return document.querySelector('saved-line [role=status]')?.innerText ?? ''";
  await until(`the line says ${words}`, async () => words.test(await browser.read<string>(line)));
}

async function write(question: string, words: string): Promise<void> {
  await browser.type(await browser.find("text", question), words);
}

it("somebody goes on through two cores, and both are saved once the server is back", async () => {
  const id = await makeStarted(onward.url);
  await browser.goto(onward.url + routes.help());
  await until("the service worker has the page", () =>
    browser.read<boolean>("return navigator.serviceWorker.controller !== null"),
  );
  await browser.goto(onward.url + routes.exercise(id, "reflect/went-well"));
  await until("what follows is kept", async () =>
    (await browser.read<string>(keptNames)).includes("reframe/thought/blank"),
  );
  await onward.kill();
  await write("What is one thing that went well?", "I asked a good question");
  await savedLineSays(/no connection\. Your text is on this device/);
  await hands.goOn();
  await hands.expectTitle("Reinforce your self-worth");
  await write("What did you do once, and what changed because of it?", "I taught ten people to weld");
  await savedLineSays(/no connection\. Your text is on this device/);
  await onward.start();
  await savedLineSays(/^Saved at \d\d:\d\d$/);
  const review = await (await fetch(onward.url + routes.review(id))).text();
  for (const words of ["I asked a good question", "I taught ten people to weld"])
    expect(review).toContain(words);
});
