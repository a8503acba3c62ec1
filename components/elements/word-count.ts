import { countWords } from "@/lib/forms/measure";

const pauseMs = 250;

/**
 * Updates the count whenever somebody pauses in the field that `of` names; the server renders the initial count.
 * Counting 5,000 words at every key would block a slow phone for 50 ms.
 */
export class WordCountElement extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute("of") ?? "");
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => {
      const words = countWords(field.value);
      this.textContent = `${words} word${words === 1 ? "" : "s"}`;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    count();
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(count, pauseMs);
    });
  }
}
