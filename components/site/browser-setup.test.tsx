import { render, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { BrowserSetup } from "./browser-setup";

const draft = "draft:/walkthroughs/new/save:3f0c2f2e-5f5e-4a51-8f0f-6a2f0c3b9d10";

function open(page: object): void {
  localStorage.setItem(draft, "1.sealed");
  render(
    <div {...page}>
      <BrowserSetup cookiePrefix="onward-" />
    </div>,
  );
}

afterEach(() => {
  localStorage.clear();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = "onward-time-zone=; path=/; max-age=0";
});

it("a page tells the server the time zone, and leaves what is typed elsewhere", () => {
  open({});
  expect(document.cookie).toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});

it("who has just left leaves nothing behind, not even what the page before put there last", async () => {
  open({});
  open({ "data-has-left": "" });
  await waitFor(() => expect(localStorage.getItem(draft)).toBeNull());
  expect(document.cookie).not.toContain("onward-time-zone=");
});

it("who reads a share gets nothing put here, and its owner loses nothing that they typed", async () => {
  open({ "data-keeps-nothing": "" });
  await vi.dynamicImportSettled();
  expect(document.cookie).not.toContain("onward-time-zone=");
  expect(localStorage.getItem(draft)).not.toBeNull();
});
