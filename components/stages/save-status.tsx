"use client";
import { useEffect, useState } from "react";
import { SavedLine } from "@/components/ui/saved-line";
import type { SaveState } from "./autosave";
import type { Spoken } from "./save-words";
import { useSaving } from "./step-form";

type Words = typeof import("./save-words");

/** What is true before the sentences are there, or where they don't come. */
function shortWords({ kind }: SaveState): string {
  if (kind === "saving") return "Saving";
  return kind === "saved" ? "Saved" : "Not saved yet. Your text is on this page.";
}

/** The quiet line beside the buttons. `before` is what the server knew when it sent the page. */
export function SaveStatus({ before }: { before: string }) {
  const { state, isOnDevice } = useSaving();
  const [words, setWords] = useState<Words>();
  const [spoken, speak] = useState<Spoken>({ words: "" });

  // Nobody reads a sentence before the first save, so that they come after the page.
  useEffect(() => void import("./save-words").then(setWords, () => undefined), []);
  useEffect(() => {
    if (words && state) speak((last) => words.spokenNext(last, state, isOnDevice));
  }, [words, state, isOnDevice]);

  const isTrouble = state !== undefined && state.kind !== "saved" && state.kind !== "saving";
  return (
    <>
      <SavedLine trouble={isTrouble}>
        {state ? (words?.savedWords(state, isOnDevice) ?? shortWords(state)) : before}
        {state?.kind === "stale" && (
          <button type="submit" name="intent" value="stay" className="ms-2 underline">
            Look at both
          </button>
        )}
      </SavedLine>
      <span aria-live="polite" className="sr-only">
        {spoken.words}
      </span>
    </>
  );
}
