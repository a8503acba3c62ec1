/** Asks the device for a passkey when its button is pressed, and goes on from there. */
export class PasskeyRequest extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !("credentials" in navigator && window.PublicKeyCredential)) return;
    this.toggleAttribute("able", true);
    button.addEventListener("click", () => void this.ask(button));
  }

  private async ask(button: HTMLButtonElement): Promise<void> {
    const words = button.textContent;
    button.disabled = true;
    button.textContent = "Your device asks you now";
    this.say("");
    const { act = "", options = "", answer = "" } = this.dataset;
    try {
      const { askDevice } = await import("./ask-device");
      this.say(
        await askDevice({ act: act === "make" ? "make" : "show", optionsPath: options, answerPath: answer }),
      );
    } catch {
      this.say("That part of the page could not be loaded. Check your connection, then try again.");
    }
    button.textContent = words;
    button.disabled = false;
  }

  private say(words: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = words;
  }
}
