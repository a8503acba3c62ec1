// Windows of one browser tell each other about unsaved text: a form that is retrying saves at once when another page
// is opened, and that page, which was rendered without it, is reloaded. The messages contain no one's data.

const channel = () => new BroadcastChannel("onward");

/** Asks the forms of other windows to save; a page in which nobody types is reloaded once one has saved. */
export function askOthers(isRedrawn?: boolean): void {
  const others = channel();
  if (isRedrawn) {
    others.onmessage = ({ data }) => data === "saved" && location.reload();
    // Text typed into a search or a sign-in form must not be lost in a reload.
    document.addEventListener("input", () => others.close(), { once: true });
  }
  others.postMessage("opened");
}

/** `save` is called when a page is opened elsewhere, and returns whether something was waiting and is saved now. */
export function answerOthers(save: () => Promise<boolean>, signal: AbortSignal): void {
  const others = channel();
  others.onmessage = async ({ data }) => {
    if (data === "opened" && (await save())) others.postMessage("saved");
  };
  signal.addEventListener("abort", () => others.close());
}
