import { countWords } from "@/lib/forms/measure";

const pauseMs = 250;

/**
 * Counts along in each breath that somebody takes who writes in the field that `of` names; the server has written the count
 * it knows. With every key, 5,000 words would hold a slow phone up for 50 ms.
 */
export class WordCountElement extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute("of") ?? "");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => {
      const words = countWords(field.value);
      this.textContent = `${words} ${words === 1 ? "word" : "words"}`;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    count();
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(count, pauseMs);
    });
  }
}
