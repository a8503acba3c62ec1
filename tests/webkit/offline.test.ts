// Offline in WebKit. Its driver can't cut the connection, so the server is stopped.
import { expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { makeStarted } from "../browser/walkthroughs";
import { until } from "../patience";
import { onwardInWebKit } from "./session";

const session = onwardInWebKit();

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
  await until(`the line says ${words}`, async () => words.test(await session.browser.read<string>(line)));
}

async function write(question: string, words: string): Promise<void> {
  await session.browser.type(await session.browser.find("text", question), words);
}

it("somebody goes on through two cores, and both are saved once the server is back", async () => {
  const id = await makeStarted(session.onward.url);
  await session.browser.goto(session.onward.url + routes.help());
  await until("the service worker has the page", () =>
    session.browser.read<boolean>("return navigator.serviceWorker.controller !== null"),
  );
  await session.browser.goto(session.onward.url + routes.step(id, "reflect/went-well"));
  await until("what follows is kept", async () =>
    (await session.browser.read<string>(keptNames)).includes("reframe/thought/blank"),
  );
  await session.onward.kill();
  await write("What is one thing that went well?", "I asked a good question");
  await savedLineSays(/no connection\. Your text is on this device/);
  await session.hands.goOn();
  await session.hands.expectTitle("Reinforce your self-worth");
  await write("What did you do once, and what changed because of it?", "I taught ten people to weld");
  await savedLineSays(/no connection\. Your text is on this device/);
  await session.onward.start();
  await savedLineSays(/^Saved at \d\d:\d\d$/);
  const review = await (await fetch(session.onward.url + routes.review(id))).text();
  for (const words of ["I asked a good question", "I taught ten people to weld"])
    expect(review).toContain(words);
});
