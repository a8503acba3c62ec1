// The drafts of one form: its own, and what earlier pages of it left in this browser.
import { eraseForgottenDrafts } from "./draft-slots";
import { type Drafts, openDrafts } from "./draft-storage";
import { applyEntries, focusFirst, newTextsIn, wordsInForm } from "./form-entries";
import type { Draft, FormEntries } from "./seal-draft";
import { newWriter } from "./writer";

export type FormDrafts = Pick<Drafts, "changed" | "keepNow" | "close"> & { erase(): void };

/** A draft that an earlier page left, to be shown above the form. */
export type LeftDraft = {
  writer: string;
  at: Date;
  /** What it contains that the page does not. */
  texts: readonly string[];
  /** It was requested here, but another window had it already. */
  isTaken: boolean;
  use(): void;
  discard(): void;
};

type Host = {
  form: HTMLFormElement;
  action: string;
  /** As for openDrafts. */
  keys: string;
  /** This load of the page. */
  writer: string;
  /** The form's data, without counting it as a save. */
  entries: () => FormEntries;
  /** Saves what was typed; returns whether the server has all of it. */
  flush: () => Promise<boolean>;
  /** The form now contains this draft, and continues its page's writer. */
  goOn: (writer: string, draft: FormEntries) => void;
  onKept: (isKept: boolean) => void;
  onLeft: (left: readonly LeftDraft[]) => void;
};

export function keepDrafts({ form, entries, flush, goOn, onLeft, ...host }: Host): FormDrafts {
  let drafts = open(host.writer);
  let left: readonly Draft[] = [];
  const taken = new Set<Draft>();
  eraseForgottenDrafts(Date.now());
  void drafts?.left().then(show);

  function open(writer: string): Drafts | undefined {
    const { action, keys, onKept } = host;
    return openDrafts({ action, writer, keys, read: entries, onKept });
  }

  function show(found: readonly Draft[]): void {
    // Chromium lays the page out to read a form, which on a slow phone takes a while.
    const words = found.length > 0 ? wordsInForm(entries()) : [];
    const isKnown = (draft: Draft) => {
      const kept = wordsInForm(draft.entries);
      return kept.length === 0 || kept.join("\n") === words.join("\n");
    };
    for (const draft of found) if (isKnown(draft)) drafts?.erase(draft.writer);
    left = found.filter((draft) => !isKnown(draft));
    onLeft(
      left.map((draft) => ({
        writer: draft.writer,
        at: draft.at,
        texts: newTextsIn(draft.entries, form, words),
        isTaken: taken.has(draft),
        use: () => void use(draft),
        discard: () => discard(draft),
      })),
    );
  }

  function discard(draft: Draft): void {
    // What another window has taken over is for that window to erase.
    if (!taken.has(draft)) drafts?.erase(draft.writer);
    show(left.filter((other) => other !== draft));
    focusFirst(form.elements);
  }

  async function use(draft: Draft): Promise<void> {
    const writer = newWriter();
    const next = open(writer);
    if (!next) return;
    if (!(await next.claim(draft.writer))) {
      next.close();
      taken.add(draft);
      show(left);
      return;
    }
    // What was typed here meanwhile comes first: the server keeps both, or otherwise this browser does.
    drafts?.keepNow();
    if (await flush()) drafts?.erase();
    drafts?.close();
    // Filling in the form is a change of it, and a closed page must store nothing more.
    drafts = undefined;
    const changed = applyEntries(form, draft.entries);
    drafts = next;
    goOn(writer, draft.entries);
    drafts.keepNow();
    show(left.filter((other) => other !== draft));
    // The pressed button disappears, and would take the focus with it.
    focusFirst([...changed, ...form.elements]);
  }

  return {
    changed: () => drafts?.changed(),
    keepNow: () => drafts?.keepNow(),
    erase: () => drafts?.erase(),
    close: () => drafts?.close(),
  };
}
