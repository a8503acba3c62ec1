// Windows of one browser tell each other of what waits to be saved: a form that tries again by and by does so at once when
// another page is opened, and that page, which was drawn without it, is shown anew. Nothing of anybody's is said.

const channel = () => new BroadcastChannel("onward");

/** Has the forms of other windows save what waits there; a page in which nobody writes is drawn anew once one has. */
export function askOthers(isRedrawn: boolean): void {
  const others = channel();
  if (isRedrawn) {
    others.onmessage = ({ data }) => data === "saved" && location.reload();
    // Nothing that is typed into a search, or where one signs in, goes with it.
    document.addEventListener("input", () => others.close(), { once: true });
  }
  others.postMessage("opened");
}

/** `save` is called when a page is opened elsewhere, and says whether something waited that is saved now. */
export function answerOthers(save: () => Promise<boolean>, signal: AbortSignal): void {
  const others = channel();
  others.onmessage = async ({ data }) => {
    if (data === "opened" && (await save())) others.postMessage("saved");
  };
  signal.addEventListener("abort", () => others.close());
}
