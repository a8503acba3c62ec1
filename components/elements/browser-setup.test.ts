import { afterEach, expect, it, vi } from "vitest";
import { pageSetup } from "./browser-setup";
import { runEach } from "./define";

const draft = "draft:/walkthroughs/new/save:3f0c2f2e-5f5e-4a51-8f0f-6a2f0c3b9d10";

async function open(mark = ""): Promise<void> {
  localStorage.setItem(draft, "1.sealed");
  document.body.innerHTML = `<div ${mark}></div>`;
  runEach(pageSetup);
  // Some of it waits for a quiet moment.
  await new Promise((resolve) => setTimeout(resolve));
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = "onward-time-zone=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT";
});

it("a page tells the server the time zone, and leaves what is typed elsewhere", async () => {
  await open();
  expect(document.cookie).toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});

it("a browser that knows the zone by its name need set up no calendar for it", async () => {
  vi.stubGlobal("Temporal", { Now: { timeZoneId: () => "Asia/Kathmandu" } });
  await open();
  expect(document.cookie).toContain("onward-time-zone=Asia/Kathmandu");
});

it("who has just left leaves nothing behind, not even what the page before put there last", async () => {
  await open();
  await open("data-has-left");
  expect(localStorage.getItem(draft)).toBeNull();
  await expect.poll(() => document.cookie).not.toContain("onward-time-zone=");
});

it("who reads a share gets nothing put here, and its owner loses nothing that they typed", async () => {
  await open("data-keeps-nothing");
  expect(document.cookie).not.toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});
