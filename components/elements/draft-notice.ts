import type { LeftDraft } from "./form-drafts";
import { time } from "./save-words";

function whenWords(at: Date): string {
  const now = new Date();
  if (at.toDateString() === now.toDateString()) return `at ${time(at)}`;
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year }).format(at);
  return `on ${day} at ${time(at)}`;
}

/** A notice about text that was typed here before and never reached the server, made from the page's own template. */
export function draftNotice(template: HTMLTemplateElement, draft: LeftDraft): Node {
  const notice = template.content.cloneNode(true) as DocumentFragment;
  const part = (name: string) => notice.querySelector<HTMLElement>(`[data-part=${name}]`);
  const title = part("title");
  if (title) title.textContent = `We kept what you typed ${whenWords(draft.at)}`;
  part(draft.isTaken ? "only-here" : "taken")?.remove();
  const text = part("text");
  text?.replaceWith(...draft.texts.map((words) => quoted(text, words)));
  const use = part("use");
  use?.addEventListener("click", draft.use);
  if (draft.isTaken) use?.remove();
  const discard = part("discard");
  discard?.addEventListener("click", draft.discard);
  if (discard && draft.isTaken) discard.textContent = "Close";
  return notice;
}

function quoted(block: HTMLElement, words: string): Node {
  const copy = block.cloneNode() as HTMLElement;
  copy.textContent = words;
  return copy;
}
