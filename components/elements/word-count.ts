import { countWords } from "@/lib/forms/measure";

/** Counts along while somebody writes in the field that `of` names; the server has written the count it knows. */
export class WordCountElement extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute("of") ?? "");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => {
      const words = countWords(field.value);
      this.textContent = `${words} ${words === 1 ? "word" : "words"}`;
    };
    count();
    field.addEventListener("input", count);
  }
}
