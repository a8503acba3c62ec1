// What the saved-line says, and how much of it a screen reader announces.
import type { SaveState } from "./autosave";

/** "09:05", by the browser's own clock. */
export function time(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** The current state of the text, in words. */
export function savedWords(state: SaveState, isOnDevice: boolean): string {
  const place = `Your text is on this ${isOnDevice ? "device" : "page"}.`;
  switch (state.kind) {
    case "saving":
      return "Saving";
    case "saved":
      return `Saved at ${time(state.at)}`;
    case "offline":
      return `Not saved yet: no connection. ${place} Onward will save it when the connection returns.`;
    case "foreign":
      return `Not saved yet: something between you and Onward answered instead. ${place} Onward will try again by itself.`;
    case "unavailable":
      return "Not saved yet: Onward can’t reach the place where it keeps your text. It will try again by itself.";
    case "signed-out":
      return `Not saved yet: this browser no longer knows you. ${place} If you have an account, sign in in another tab, and Onward will save it. If not, copy your text: what you wrote before can’t be opened any more.`;
    case "no-access":
      return `Not saved yet: this browser has to give the access code again. ${place} Enter the code in another tab, and Onward will save it.`;
    case "somebody-else":
      return `Not saved: this browser opens someone else’s pages now. ${place} If you have an account, sign in to it again, and Onward will save it. If not, copy your text.`;
    case "stale":
      return `Also changed in another window at ${time(state.at)}. Both versions are kept.`;
    case "gone":
      return "Not saved: this walkthrough was deleted in another window. Copy your text if you want to keep it.";
    case "unreadable":
      return `Not saved: what is stored of this step is damaged and can’t be read. ${place} Copy it if you want to keep it.`;
    case "too-large":
      return "Not saved: this is more than one step can keep. Shorten it, and it will be saved.";
    case "too-many":
      return "Not saved: there is no room for one more walkthrough. Delete one that you don’t need, and go on here.";
    case "plan-full":
      return "Not all of it is saved: the plan has no room for one more. Delete one that’s done, and go on here.";
  }
}

/** These come and go by themselves, and mean the same. */
const passing: ReadonlySet<string> = new Set(["offline", "foreign", "unavailable"]);

/** What a screen reader was last told, and for which state. */
export type Spoken = { words: string; kind?: SaveState["kind"] };

/**
 * What a screen reader is told next: the first "saved", that something is not saved, and that it is after all. While
 * the state holds, the words do not change, and nothing is announced.
 */
export function spokenNext(spoken: Spoken, state: SaveState, isOnDevice: boolean): Spoken {
  const { kind } = state;
  if (kind === "saving" || kind === spoken.kind) return spoken;
  if (kind === "saved") return { words: "Saved", kind };
  if (passing.has(kind) && passing.has(spoken.kind ?? "")) return spoken;
  return { words: savedWords(state, isOnDevice), kind };
}
