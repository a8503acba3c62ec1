"use client";
import { SavedLine } from "@/components/ui/saved-line";
import { isTrouble, savedWords } from "./save-words";
import { useSaving } from "./step-form";

/** The quiet line beside the buttons. `before` is what the server knew when it sent the page. */
export function SaveStatus({ before }: { before: string }) {
  const { state, isOnDevice, spoken } = useSaving();
  return (
    <>
      <SavedLine trouble={state !== undefined && isTrouble(state)}>
        {state ? savedWords(state, isOnDevice) : before}
        {state?.kind === "stale" && (
          <button type="submit" name="intent" value="stay" className="ms-2 underline">
            Look at both
          </button>
        )}
      </SavedLine>
      <span aria-live="polite" className="sr-only">
        {spoken}
      </span>
    </>
  );
}
