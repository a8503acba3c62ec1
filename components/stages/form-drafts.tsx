// The drafts of one form: its own, and what earlier pages of it left in this browser. Loaded after the page.

import type { ReactNode } from "react";
import { type Draft, type Drafts, type FormEntries, openDrafts } from "./device-drafts";
import { eraseDraftsBefore } from "./draft-slots";
import { applyEntries, focusFirst, newTextsIn, wordsIn } from "./form-entries";
import { KeptDraft } from "./kept-draft";

export type FormDrafts = Pick<Drafts, "changed" | "keepNow" | "close"> & { erase(): void };

type Host = {
  form: HTMLFormElement;
  action: string;
  deviceKey: string;
  /** The form as it is, without counting it as a save. */
  entries: () => FormEntries;
  /** Saves what is typed; whether the server has all of it. */
  flush: () => Promise<boolean>;
  /** The form holds a draft now whose page has sent this many saves at most. */
  goOn: (sent: number) => void;
  onKept: (isKept: boolean) => void;
  /** What earlier pages of this form left in this browser, to be shown above it. */
  onLeft: (notices: ReactNode) => void;
};

/** What nobody came back to for this long, in milliseconds, is not kept any longer. */
const keptMs = 30 * 24 * 3_600_000;
/** More saves than a page can still have sent after it kept its last draft. */
const savesBetween = 1_000;

/** Somebody quick has typed before this script ran, or the browser has put back what was typed before. */
export function isEdited(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) {
      const asked = [...control.options].findIndex((option) => option.defaultSelected);
      return control.selectedIndex !== Math.max(asked, 0);
    }
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement)) return false;
    const isTicked = control.type === "radio" || control.type === "checkbox";
    return isTicked ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
}

export function keepDrafts({ form, entries, flush, goOn, onLeft, ...host }: Host): FormDrafts {
  let drafts = open();
  let left: readonly Draft[] = [];
  eraseDraftsBefore(Date.now() - keptMs);
  void drafts?.left().then(show);

  function open(): Drafts | undefined {
    const writer = entries().find(([name]) => name === "writer")?.[1] ?? "";
    return openDrafts({
      action: host.action,
      writer,
      keys: host.deviceKey,
      read: entries,
      onKept: host.onKept,
    });
  }

  function show(found: readonly Draft[]): void {
    const words = wordsIn(entries());
    const isKnown = (draft: Draft) => {
      const kept = wordsIn(draft.entries);
      return kept.length === 0 || kept.join("\n") === words.join("\n");
    };
    for (const draft of found) if (isKnown(draft)) drafts?.erase(draft.writer);
    left = found.filter((draft) => !isKnown(draft));
    onLeft(left.map(notice));

    function notice(draft: Draft): ReactNode {
      const texts = newTextsIn(draft.entries, form, words);
      const rest = left.filter((other) => other !== draft);
      const discard = () => {
        drafts?.erase(draft.writer);
        show(rest);
        focusFirst(form.elements);
      };
      return (
        <KeptDraft
          key={draft.writer}
          at={draft.at}
          onUse={() => void use(draft)}
          {...{ texts, onDiscard: discard }}
        />
      );
    }
  }

  async function use(draft: Draft): Promise<void> {
    // What was typed here meanwhile comes first: the server keeps both, or else this browser does.
    drafts?.keepNow();
    if (await flush()) drafts?.erase();
    drafts?.close();
    drafts = undefined;
    const changed = applyEntries(form, draft.entries);
    drafts = open();
    const sent = draft.entries.find(([name]) => name === "sequence")?.[1];
    goOn(Number(sent ?? 0) + savesBetween);
    show(left.filter((other) => other !== draft));
    // The button that was pressed goes, and focus would go with it.
    focusFirst([...changed, ...form.elements]);
  }

  return {
    changed: () => drafts?.changed(),
    keepNow: () => drafts?.keepNow(),
    erase: () => drafts?.erase(),
    close: () => drafts?.close(),
  };
}
