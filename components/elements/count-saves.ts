// Every save of a form, whether autosave or submit, says which load of the page it came from, and its number. So a
// delayed one is recognized as old, and another window's is never taken for one's own.
import { isEdited } from "./edited";
import type { FormEntries } from "./seal-draft";
import { newWriter } from "./writer";

export type CountedSaves = {
  /** This load of the page. */
  readonly writer: string;
  /** The form's data as its next save. */
  next(): FormEntries;
  /** The form's data, without counting a save. */
  read(): FormEntries;
  /** It is read with the next draft or save: reading 5,000 words at every key holds up a slow phone. */
  changed(): void;
  /** Whether it says something else than when it was read last; undefined if it has changed since. */
  differs(): boolean | undefined;
  /** The form now contains this draft. Its page's writer is continued. */
  goOn(writer: string, draft: FormEntries): void;
};

/** `isFollowing`: also send which writers it continues. Counts until `signal` is aborted. */
export function countSaves(
  form: HTMLFormElement,
  { isFollowing, signal }: { isFollowing: boolean; signal: AbortSignal },
): CountedSaves {
  const drawn = form.elements.namedItem("writer");
  let writer = newWriter();
  let sequence = 0;
  let isReading = false;
  let isRead = true;
  /** As it was read last. Undefined while it is as the server sent it. */
  let text: string | undefined;
  // The form may have been sent before this script ran, and be shown again by going back.
  let follows: readonly string[] = drawn instanceof HTMLInputElement && drawn.value ? [drawn.value] : [];

  function name(data: FormData): void {
    data.set("writer", writer);
    data.set("sequence", String(sequence));
    if (isFollowing) data.set("follows", follows.join(" "));
  }

  function read(): FormEntries {
    isReading = true;
    const data = new FormData(form);
    isReading = false;
    name(data);
    const entries: FormEntries = [...data].flatMap(([field, value]) =>
      typeof value === "string" ? [[field, value]] : [],
    );
    text = JSON.stringify(entries.filter(([field]) => field !== "sequence"));
    isRead = true;
    return entries;
  }

  // The browser fires it when the form itself is submitted.
  form.addEventListener(
    "formdata",
    ({ formData }) => {
      if (isReading) return;
      sequence++;
      name(formData);
    },
    { signal },
  );

  return {
    writer,
    read,
    next() {
      sequence++;
      return read();
    },
    changed() {
      isRead = false;
    },
    differs() {
      if (!isRead) return undefined;
      if (text === undefined) return isEdited(form);
      const before = text;
      read();
      return text !== before;
    },
    goOn(as, draft) {
      const said = (name: string) => draft.find((entry) => entry[0] === name)?.[1] ?? "";
      follows = [...said("follows").split(" "), `${said("writer")}:${said("sequence")}`].filter(Boolean);
      writer = as;
      sequence = Number(said("sequence")) || 0;
    },
  };
}
