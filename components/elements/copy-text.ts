/** Copies the text of the field or element that `from` names. */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => void this.copy());
  }

  private async copy(): Promise<void> {
    const source = document.getElementById(this.getAttribute("from") ?? "");
    const isField = source instanceof HTMLTextAreaElement || source instanceof HTMLInputElement;
    try {
      await navigator.clipboard.writeText(isField ? source.value : (source?.textContent ?? ""));
      this.say("Copied.");
    } catch {
      // If the browser refuses, the text is selected, ready for its own copy command.
      if (isField) source.select();
      else if (source) getSelection()?.selectAllChildren(source);
      this.say("Your browser doesn’t allow it. The text is marked: copy it by hand.");
    }
  }

  private say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = words;
  }
}
