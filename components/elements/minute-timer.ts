/** A quiet timer beside the writing: a button for each length, a line with the time left, and a stop button. */
export class MinuteTimer extends HTMLElement {
  private end = 0;
  private clock: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.dataset["minutes"]) this.start(Number(button.dataset["minutes"]));
      else if (button) this.stop();
    });
  }

  disconnectedCallback(): void {
    clearInterval(this.clock);
  }

  private start(minutes: number): void {
    this.end = Date.now() + minutes * 60_000;
    clearInterval(this.clock);
    this.clock = setInterval(() => this.tell(), 1_000);
    this.tell();
  }

  private stop(): void {
    clearInterval(this.clock);
    this.write("", "");
    // The pressed button disappears, and the focus with it.
    this.querySelector("button")?.focus();
  }

  private tell(): void {
    const left = Math.ceil((this.end - Date.now()) / 60_000);
    if (left > 0) {
      this.write(`${left} minute${left === 1 ? "" : "s"} left, or as long as you like.`, "");
    } else {
      clearInterval(this.clock);
      this.write("", "The time is up. Write on, or leave it there.");
    }
  }

  private write(left: string, end: string): void {
    const [timer, status, stop] = ["[role=timer]", "[role=status]", "button:not([data-minutes])"].map((one) =>
      this.querySelector<HTMLElement>(one),
    );
    if (timer && timer.textContent !== left) timer.textContent = left;
    if (status && status.textContent !== end) status.textContent = end;
    if (stop) stop.hidden = left === "" && end === "";
  }
}
