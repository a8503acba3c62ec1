// Converts a form's values to text, and back into the form.
import { isControlField, rowFields } from "@/lib/forms/control-fields";
import type { FormEntries } from "./seal-draft";

/** The person's own part: what two forms must have in common to have the same content. */
export function wordsInForm(entries: FormEntries): string[] {
  return entries
    .filter(([name, value]) => !isControlField(name) && value.trim() !== "")
    .map(([name, value]) => `${name}=${value.replaceAll("\r\n", "\n")}`)
    .sort();
}

/** The texts of a draft that these words do not contain. */
export function newTextsIn(draft: FormEntries, form: HTMLFormElement, words: readonly string[]): string[] {
  return draft
    .filter((entry) => wordsInForm([entry]).some((one) => !words.includes(one)) && isText(form, entry[0]))
    .map(([, text]) => text);
}

function isText(form: HTMLFormElement, name: string): boolean {
  const control = form.elements.namedItem(name);
  return (
    control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text")
  );
}

/** A form may have several of these, and each is independent. */
const several: ReadonlySet<string> = new Set(rowFields);

/**
 * Puts a draft into the form as if the person had just typed it. `revision` and `id` come with it, so the server
 * knows what it was based on; values without a control are sent as hidden fields. Returns the controls that changed.
 */
export function applyEntries(form: HTMLFormElement, entries: FormEntries): Control[] {
  const taken = new Set(["writer", "sequence", "follows", "intent"]);
  const changed: Control[] = [];
  for (const control of form.elements) {
    if (!isControl(control)) continue;
    const given = entries.filter(([name]) => name === control.name).map(([, value]) => value);
    taken.add(several.has(control.name) ? `${control.name}=${control.value}` : control.name);
    if (!setControl(control, given)) continue;
    // For radio buttons, the one that is now checked.
    if (control.type !== "radio" || (control as HTMLInputElement).checked) changed.push(control);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const [name, value] of entries)
    if (!taken.has(name) && !taken.has(`${name}=${value}`)) form.append(hiddenInput(name, value));
  return changed;
}

/** Focuses the first control that can have focus: not one that is hidden or collapsed. */
export function focusFirst(elements: Iterable<Element>): void {
  for (const element of elements) {
    if (!isControl(element)) continue;
    element.focus();
    if (document.activeElement === element) return;
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Whether that changed what the person sees. */
function setControl(control: Control, given: readonly string[]): boolean {
  if (control.type === "radio" || control.type === "checkbox") {
    const box = control as HTMLInputElement;
    const isChecked = given.includes(box.value);
    if (box.checked === isChecked) return false;
    box.checked = isChecked;
    return true;
  }
  if (control.type === "hidden") {
    const [value] = given;
    if (value === undefined) return false;
    if (["id", "revision"].includes(control.name)) control.value = value;
    // The questions that either page showed.
    if (control.name === "asked")
      control.value = [...new Set(`${control.value} ${value}`.split(" "))].join(" ");
    return false;
  }
  const value = given[0] ?? "";
  if (control.hidden || control.value === value) return false;
  control.value = value;
  return true;
}

function hiddenInput(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}
