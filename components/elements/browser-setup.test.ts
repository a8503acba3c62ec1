import { afterEach, expect, it, vi } from "vitest";
import { pageSetup } from "./browser-setup";
import { runEach } from "./define";

const draft = "draft:/walkthroughs/new/save:3f0c2f2e-5f5e-4a51-8f0f-6a2f0c3b9d10";

async function open(mark = ""): Promise<void> {
  localStorage.setItem(draft, "1.sealed");
  document.body.innerHTML = `<div ${mark}></div>`;
  runEach(pageSetup);
  // Some of it waits until the browser is idle.
  await new Promise((resolve) => setTimeout(resolve));
}

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = "onward-time-zone=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT";
});

it("a page tells the server the time zone, and does not touch drafts of other forms", async () => {
  await open();
  expect(document.cookie).toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});

it("a browser that knows the zone by name need not set up a calendar for it", async () => {
  vi.stubGlobal("Temporal", { Now: { timeZoneId: () => "Asia/Kathmandu" } });
  await open();
  expect(document.cookie).toContain("onward-time-zone=Asia/Kathmandu");
});

it("a browser that is never idle does what waited for that all the same", async () => {
  vi.stubGlobal("requestIdleCallback", (act: () => unknown, { timeout = 0 }: IdleRequestOptions = {}) => {
    if (timeout > 0) setTimeout(act);
  });
  await open();
  expect(document.cookie).toContain("onward-time-zone=");
});

it("somebody who has just left leaves nothing behind, not even what the previous page stored last", async () => {
  await open();
  await open("data-has-left");
  expect(localStorage.getItem(draft)).toBeNull();
  await expect.poll(() => document.cookie).not.toContain("onward-time-zone=");
});

it("nothing is stored for somebody who reads a share, and its owner loses nothing that they typed", async () => {
  await open("data-keeps-nothing");
  expect(document.cookie).not.toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});
