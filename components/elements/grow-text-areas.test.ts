import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { growTextAreas } from "./grow-text-areas";

/** There is no layout here: a line is 20 px high, and the border 1 px. */
function textArea(text: string) {
  const page = document.createElement("div");
  page.innerHTML = "<textarea></textarea>";
  const area = page.querySelector("textarea") as HTMLTextAreaElement;
  area.value = text;
  const height = () => Number.parseInt(area.style.height, 10) || 42;
  const sizes = {
    offsetHeight: height,
    clientHeight: () => height() - 2,
    scrollHeight: () => Math.max(height() - 2, 20 * area.value.split("\n").length),
  };
  for (const [name, get] of Object.entries(sizes)) Object.defineProperty(area, name, { get });
  return { page, area };
}

function type(area: HTMLTextAreaElement, text: string): void {
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

describe("a text area if the style sheet can't make it grow", () => {
  beforeEach(() => void vi.stubGlobal("CSS", { supports: () => false }));
  afterEach(() => void vi.unstubAllGlobals());

  it("is as high as its initial text", () => {
    const { page, area } = textArea("one\ntwo\nthree\nfour");
    growTextAreas(page);
    expect(area.style.height).toBe("82px");
  });

  it("grows while somebody writes, and never shrinks", () => {
    const { page, area } = textArea("one");
    growTextAreas(page);
    expect(area.style.height).toBe("");
    type(area, "one\ntwo\nthree");
    expect(area.style.height).toBe("62px");
    type(area, "one");
    expect(area.style.height).toBe("62px");
  });
});

it("is left alone if the style sheet can", () => {
  vi.stubGlobal("CSS", { supports: () => true });
  const { page, area } = textArea("one\ntwo\nthree\nfour");
  growTextAreas(page);
  type(area, "one\ntwo\nthree\nfour\nfive");
  expect(area.style.height).toBe("");
  vi.unstubAllGlobals();
});
