// A form that changes one thing in a list leads back to that thing. The address puts the focus there and scrolls to it;
// this leaves the page where it was, and draws no ring around what was pressed by hand.

/** Between two pages of this tab; the next one takes it away. */
const slot = "stays";

type Left = { path: string; top: number; isByPointer: boolean };

/** Notes where a page stood when a button marked `data-stays` is pressed, and puts the page that answers there. */
export function stayPut(listening?: AddEventListenerOptions): void {
  const left = sessionStorage.getItem(slot);
  sessionStorage.removeItem(slot);
  // Before, the style sheet may not be there, and nothing where it will be.
  const isThere = document.readyState === "complete";
  const arrive = () => left !== null && comeBack(JSON.parse(left));
  if (isThere) arrive();
  else window.addEventListener("load", arrive, { once: true, ...listening });
  window.addEventListener(
    "submit",
    ({ submitter, defaultPrevented }) => {
      if (defaultPrevented || !submitter?.matches("[data-stays]")) return;
      const isByPointer = !document.activeElement?.matches(":focus-visible");
      const now: Left = { path: location.pathname, top: scrollY, isByPointer };
      sessionStorage.setItem(slot, JSON.stringify(now));
    },
    listening,
  );
}

function comeBack({ path, top, isByPointer }: Left): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.matches("[data-stays]") || location.pathname !== path) return;
  const place = target.getBoundingClientRect().top + scrollY - top;
  // What was moved may be out of sight from there.
  const isInSight = place >= 0 && place <= innerHeight - target.offsetHeight;
  const scrollBack = () => scrollTo({ top, behavior: "instant" });
  if (isInSight) {
    scrollBack();
    // Firefox may scroll to what the address names, and put the focus there, only now.
    const soon = { once: true, signal: AbortSignal.timeout(2_000) };
    if (document.activeElement !== target)
      target.addEventListener("focus", () => requestAnimationFrame(scrollBack), soon);
  }
  if (isByPointer) target.dataset["byPointer"] = "";
  const goOnByKeys = () => {
    delete target.dataset["byPointer"];
    // It was for arriving: coming back to it by Tab would scroll once more.
    target.style.scrollMarginBlockStart = "0px";
  };
  window.addEventListener("keydown", goOnByKeys, { once: true });
}
