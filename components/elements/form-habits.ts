// What is expected of a form on a phone, each a few lines: the form works without any of it.

/**
 * Enter in an answer of one line leads to the next question, and from the last one on. Never while composing: Safari says
 * so of the Enter that ends it by its code alone.
 */
export function enterLeadsOn(page: HTMLElement): void {
  page.addEventListener("keydown", (event) => {
    const { target, key, shiftKey, isComposing, keyCode } = event;
    if (key !== "Enter" || shiftKey || isComposing || keyCode === 229) return;
    if (!(target instanceof HTMLTextAreaElement) || target.dataset["line"] === undefined) return;
    event.preventDefault();
    const next = nextControl(target);
    if (next) next.focus();
    else target.form?.requestSubmit(target.form.querySelector("button"));
  });
}

function nextControl(from: HTMLTextAreaElement): HTMLElement | undefined {
  const controls = [...(from.form?.elements ?? [])].filter((one) => one instanceof HTMLElement);
  return controls
    .slice(controls.indexOf(from) + 1)
    .find((one) => one.tabIndex >= 0 && one.matches("textarea, select, input") && isShown(one));
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** A day that is tapped stands in the date beside it; another date is none of the days. */
export function daysFollow(page: HTMLElement): void {
  page.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = /^(.*)\.day$/.exec(target.name)?.[1];
    const date = name === undefined ? undefined : target.form?.elements.namedItem(name);
    if (date instanceof HTMLInputElement) {
      date.value = target.value;
      date.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    const days = target.form?.elements.namedItem(`${target.name}.day`);
    const list = days instanceof RadioNodeList ? [...days] : days ? [days] : [];
    for (const day of list) if (day instanceof HTMLInputElement) day.checked = day.value === target.value;
  });
}

/** The panel that leads to a person is seen whole the moment it opens. It takes no focus. */
export function helpComesIntoSight(page: HTMLElement): void {
  const show = () => {
    // With large text on a small phone it may not fit: then its first lines are what has to be seen.
    for (const panel of page.querySelectorAll<HTMLElement>("[data-help]"))
      if (isShown(panel) && !panel.closest("details:not([open])"))
        panel.scrollIntoView({ block: panel.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  };
  page.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio" && target.value === "10") show();
  });
  page.addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open && target.querySelector("[data-help]")) show();
    },
    true,
  );
}
