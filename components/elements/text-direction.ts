/** A mark or a letter of a right-to-left script, or half of a rare character that may be one. */
const fromTheRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\ud802-\ud83b]/;

/**
 * With `dir="auto"` each paragraph has its own direction, for which Chromium lays out the whole text anew at every key:
 * 5,000 words take four times as long. While nothing in a text is from the right, every paragraph is from the left.
 */
export function directTextAreas(page: HTMLElement): void {
  page.addEventListener("input", (event) => {
    const { target, data } = event as InputEvent;
    if (!(target instanceof HTMLTextAreaElement)) return;
    // Reading 5,000 words at every key would leave 30 kB each time for the browser to collect.
    const added = target.dir === "ltr" && data;
    if (!added || fromTheRight.test(added)) target.dir = fromTheRight.test(target.value) ? "auto" : "ltr";
  });
}
