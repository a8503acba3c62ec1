import { expect, it } from "vitest";
import type { SaveState } from "./autosave";
import { type Spoken, spokenNext } from "./save-words";

const at = new Date(0);

/** What is read out while these follow each other, each with a "saving" before it. */
function heard(...kinds: SaveState["kind"][]): string[] {
  const states = kinds.flatMap((kind): SaveState[] => [
    { kind: "saving" },
    kind === "saved" || kind === "stale" ? { kind, at } : { kind },
  ]);
  let spoken: Spoken = { words: "" };
  return states.flatMap((state) => {
    const before = spoken.words;
    spoken = spokenNext(spoken, state, true);
    return spoken.words === before ? [] : [spoken.words.slice(0, 20)];
  });
}

it("reads out the first save of a page, and none after it", () => {
  expect(heard("saved", "saved", "saved")).toEqual(["Saved"]);
});

it("reads out once that a line is away, however it is away, and that all is saved after it", () => {
  expect(heard("saved", "offline", "foreign", "unavailable", "offline", "saved", "saved")).toEqual([
    "Saved",
    "Not saved yet: no co",
    "Saved",
  ]);
});

it("reads out each time that somebody has to decide something", () => {
  expect(heard("offline", "signed-out", "stale")).toEqual([
    "Not saved yet: no co",
    "Not saved yet: this ",
    "Also changed in anot",
  ]);
});
