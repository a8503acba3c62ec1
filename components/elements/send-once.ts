// A second press, while the page that answers the first one is still on its way, would cancel that answer, though what
// was asked for is done. The answer to the second would then say that it can't be: that one is signed out already, or
// that the code is used up.

/** For so long, in milliseconds, the same button sends nothing more. Whoever has stopped the page can press again then. */
const pauseMs = 3_000;

/** Sends a form once, however often its button is pressed in a row. `listening` may say until when. */
export function sendOnce(listening?: AddEventListenerOptions): void {
  let last: { button: EventTarget | null; at: number } | undefined;
  window.addEventListener(
    "submit",
    (event) => {
      const { target, submitter, timeStamp, defaultPrevented } = event;
      if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== "post") return;
      const button = submitter ?? target;
      if (last?.button === button && timeStamp - last.at < pauseMs) event.preventDefault();
      else last = { button, at: timeStamp };
    },
    listening,
  );
  // The browser may show the same page again, as it was left.
  window.addEventListener(
    "pageshow",
    () => {
      last = undefined;
    },
    listening,
  );
}
