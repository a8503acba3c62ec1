import { mailtoWith } from "@/lib/feedback-request/mail";

/** Its link opens a mail program with the current text of the field that `from` names. */
export class MailLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a");
    link?.addEventListener("click", () => {
      const field = document.getElementById(this.getAttribute("from") ?? "");
      if (!(field instanceof HTMLTextAreaElement)) return;
      const address = mailtoWith(link.href, field.value);
      if (address) link.href = address;
    });
  }
}
