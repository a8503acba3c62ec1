"use client";
import { SavedLine } from "@/components/ui/saved-line";
import type { SaveState } from "./autosave";
import { useSaving } from "./step-form";

const time = (at: Date) => new Intl.DateTimeFormat("en-GB", { timeStyle: "short" }).format(at);

/** What is true of the text right now, in words. */
function sentenceFor(state: SaveState, isOnDevice: boolean): string {
  const place = isOnDevice ? "device" : "page";
  switch (state.kind) {
    case "saving":
      return "Saving";
    case "saved":
      return `Saved at ${time(state.at)}`;
    case "offline":
      return `Not saved yet: no connection. Your text is on this ${place}. Onward saves it when the connection returns.`;
    case "unavailable":
      return "Not saved yet: Onward can't reach the place where it keeps your text. It tries again by itself.";
    case "signed-out":
      return `Not saved yet: you are signed out. Your text is on this ${place}. Sign in in another tab, and Onward saves it.`;
    case "no-access":
      return `Not saved yet: this browser has to give the access code again. Your text is on this ${place}. Enter the code in another tab, and Onward saves it.`;
    case "somebody-else":
      return `Not saved: you are signed in as somebody else in this browser now. Your text is on this ${place}. Onward saves it when you sign in as before.`;
    case "stale":
      return `Also changed in another window at ${time(state.at)}. Both versions are kept.`;
    case "gone":
      return "Not saved: this walkthrough was deleted in another window. Copy your text if you want to keep it.";
    case "unreadable":
      return `Not saved: what is stored of this step is damaged and can't be read. Your text is on this ${place}. Copy it if you want to keep it.`;
    case "too-large":
      return "Not saved: this is more than one step can keep. Shorten it, and it is saved.";
  }
}

/** The quiet line beside the buttons. `before` is what the server knew when it sent the page. */
export function SaveStatus({ before }: { before: string }) {
  const { state, isOnDevice } = useSaving();
  const isTrouble = state !== undefined && state.kind !== "saved" && state.kind !== "saving";
  return (
    <SavedLine trouble={isTrouble}>
      {state ? sentenceFor(state, isOnDevice) : before}
      {state?.kind === "stale" && (
        <button type="submit" name="intent" value="stay" className="ms-2 underline">
          Look at both
        </button>
      )}
    </SavedLine>
  );
}
