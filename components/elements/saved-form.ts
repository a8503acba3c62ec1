import type { SaveState } from "./autosave";
import { draftNotice } from "./draft-notice";
import type { LeftDraft } from "./form-drafts";
import { saveForm } from "./form-saving";
import { type Spoken, savedWords, spokenNext } from "./save-words";

/**
 * Saves its form while somebody types, or keeps the text in this browser until it is submitted, and shows the state
 * in its `saved-line`. `data-action`: where it is saved; `data-keys`: as in the options of saveForm.
 */
export class SavedForm extends HTMLElement {
  private stop: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const { action, keys = "", autosaved } = this.dataset;
    if (!form || !action) return;
    const line = savedLine(this.querySelector("saved-line"));
    this.stop = saveForm({
      form,
      action,
      deviceKey: keys,
      isAutosaved: autosaved !== undefined,
      onState: line.onState,
      onDevice: line.onDevice,
      onLeft: (left) => this.show(left),
    });
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  /** Drafts of earlier pages are shown above the form whenever there are some. */
  private show(left: readonly LeftDraft[]): void {
    const template = this.querySelector("template");
    const place = this.querySelector("[data-drafts]");
    if (template && place) place.replaceChildren(...left.map((draft) => draftNotice(template, draft)));
  }
}

/** In the same node, if it is the only one: a new one has the browser ask every `:has()` of the page again. */
function setText(part: Element, text: string): void {
  const { firstChild, lastChild } = part;
  if (firstChild instanceof Text && firstChild === lastChild) firstChild.data = text;
  else part.textContent = text;
}

/** What a never-saved page says: true only if no script saves. */
const beforeSaving = "Saved when you go on or leave.";

/** Each sentence is replaced as a whole, so that the line stays true on a machine-translated page. */
function savedLine(line: Element | null): {
  onState(state: SaveState): void;
  onDevice(isThere: boolean): void;
} {
  const [words, spokenWords] = ["[role=status]", "[aria-live=polite]"].map((part) =>
    line?.querySelector(part),
  );
  const both = line?.querySelector("button");
  let state: SaveState | undefined;
  let isOnDevice = false;
  let spoken: Spoken = { words: "" };

  // Without a script it is a different sentence.
  if (words?.textContent === beforeSaving) words.textContent = "Saves as you write.";

  function write(): void {
    if (!line || !state) return;
    line.toggleAttribute("data-trouble", state.kind !== "saved" && state.kind !== "saving");
    if (both) both.hidden = state.kind !== "stale";
    spoken = spokenNext(spoken, state, isOnDevice);
    for (const [part, text] of [
      [words, savedWords(state, isOnDevice)],
      [spokenWords, spoken.words],
    ] as const)
      if (part && part.textContent !== text) setText(part, text);
  }

  return {
    onState(next) {
      state = next;
      write();
    },
    onDevice(isThere) {
      isOnDevice = isThere;
      write();
    },
  };
}
