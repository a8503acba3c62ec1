import { beforeEach, expect, it, vi } from "vitest";
import { directTextAreas } from "./text-direction";

let area: HTMLTextAreaElement;

beforeEach(() => {
  const page = document.createElement("main");
  page.innerHTML = `<textarea dir="auto"></textarea>`;
  area = page.querySelector("textarea") as HTMLTextAreaElement;
  directTextAreas(page);
});

function type(text: string): string {
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  return area.dir;
}

/** As a keyboard does: the event tells what was added. */
function press(key: string): string {
  area.value += key;
  area.dispatchEvent(new InputEvent("input", { bubbles: true, data: key }));
  return area.dir;
}

it("a text area is drawn as the server sent it until somebody types", () => {
  expect(area.dir).toBe("auto");
});

it.each([
  ["nothing", ""],
  ["Latin letters, signs and emoji", "Nobody said a word.\n“Ça va”, 2 × 3 = 6\n\n… ✍🏽"],
  ["other scripts that are written from the left", "Никто\nΚανείς\nकोई नहीं\n誰も\nไม่มีใคร"],
])("paragraphs are from the left while nothing in them is from the right: %s", (_, text) => {
  expect(type(text)).toBe("ltr");
});

it.each([
  ["Hebrew", "No one\nאף אחד"],
  ["Arabic", "No one\nلا أحد"],
  ["an Arabic letter by its shape", "No one\nﻼ"],
  ["a mark for the right", "No one\n\u200f…"],
  ["a script beyond the first 65,536 characters", "No one\n𞤀"],
])("each paragraph has its own direction once something is from the right: %s", (_, text) => {
  expect(type("No one")).toBe("ltr");
  expect(type(text)).toBe("auto");
  expect(type("No one")).toBe("ltr");
});

it("while somebody types from the left, the text is not read at every key, and a key from the right is seen", () => {
  expect(press("N")).toBe("ltr");
  const read = vi.fn(() => "No");
  Object.defineProperty(area, "value", { get: read, set: () => undefined, configurable: true });
  area.dispatchEvent(new InputEvent("input", { bubbles: true, data: "o" }));
  expect(read).not.toHaveBeenCalled();
  Reflect.deleteProperty(area, "value");
  expect([press("א"), press(" ")]).toEqual(["auto", "auto"]);
});

it("what is pasted, deleted or filled in without saying what it is, is read", () => {
  expect(press("N")).toBe("ltr");
  expect(type("אף אחד")).toBe("auto");
  area.value = "No one";
  area.dispatchEvent(new InputEvent("input", { bubbles: true, data: null }));
  expect(area.dir).toBe("ltr");
});
