/** Lets somebody see the password that they type into the field that `of` names, until they send it. */
export class ShowPasswordElement extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector("input");
    const field = document.getElementById(this.getAttribute("of") ?? "");
    if (!box || !(field instanceof HTMLInputElement)) return;
    const show = (isShown: boolean) => {
      box.checked = isShown;
      field.type = isShown ? "text" : "password";
    };
    // A browser that goes back may restore the tick.
    show(box.checked);
    box.addEventListener("change", () => show(box.checked));
    field.form?.addEventListener("submit", () => show(false));
  }
}
