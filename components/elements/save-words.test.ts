import { expect, it } from "vitest";
import type { SaveState } from "./autosave";
import { type Spoken, spokenNext } from "./save-words";

const at = new Date(0);

/** What is announced during this sequence, with a "saving" before each. */
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

it("announces the first save of a page, and none after it", () => {
  expect(heard("saved", "saved", "saved")).toEqual(["Saved"]);
});

it("announces once that the connection is lost, for whatever reason, and that everything is saved afterwards", () => {
  expect(heard("saved", "offline", "foreign", "unavailable", "offline", "saved", "saved")).toEqual([
    "Saved",
    "Not saved yet: no co",
    "Saved",
  ]);
});

it("announces each time that somebody has to decide something", () => {
  expect(heard("offline", "signed-out", "stale")).toEqual([
    "Not saved yet: no co",
    "Not saved yet: this ",
    "Also changed in anot",
  ]);
});
