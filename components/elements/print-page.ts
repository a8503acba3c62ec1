/** Without it, the browser's own menu prints too. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}
