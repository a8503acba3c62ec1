// Conveniences of forms on a phone, a few lines each; the form works without any of them.

/**
 * Enter in an answer moves to the next question, and from the last one to the button; it never skips one. At the end
 * of an expanded section it presses the section's button. Ctrl or ⌘ with Enter submits from any answer. Never during
 * composition: Safari marks the Enter that ends it only by its key code.
 */
export function enterLeadsOn(page: HTMLElement): void {
  page.addEventListener("keydown", (event) => {
    const { target, key, shiftKey, ctrlKey, metaKey, isComposing, keyCode } = event;
    const goesOn = ctrlKey || metaKey;
    if (key !== "Enter" || shiftKey || isComposing || keyCode === 229 || !isAnswer(target, goesOn)) return;
    event.preventDefault();
    const { form } = target;
    const fold = target.closest("details");
    const apply = fold?.querySelector<HTMLButtonElement>("[type=submit]");
    const next = goesOn || target.dataset["line"] === "save" ? undefined : nextControl(target);
    if (apply && !(next && fold?.contains(next))) form?.requestSubmit(apply);
    else if (next) next.focus();
    else form?.requestSubmit(form.querySelector("button"));
  });
}

type Control = HTMLTextAreaElement | HTMLInputElement;

/** In a long text, Enter alone inserts a line break. */
function isAnswer(target: EventTarget | null, goesOn: boolean): target is Control {
  return target instanceof HTMLTextAreaElement
    ? goesOn || target.dataset["line"] !== undefined
    : target instanceof HTMLInputElement && target.form?.id === "step";
}

/** In the next question: the other options of this one are skipped. */
function nextControl(from: Control): HTMLElement | undefined {
  const controls = [...(from.form?.elements ?? [])] as Control[];
  return controls
    .slice(controls.indexOf(from) + 1)
    .find(
      (one) =>
        one.tabIndex >= 0 && one.name !== from.name && one.matches("textarea, select, input") && isShown(one),
    );
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** "No answer" is not one of the options: as a button, it is out of the arrow keys' way. */
export function clearByButton(page: HTMLElement): void {
  for (const none of page.querySelectorAll<HTMLInputElement>("[type=radio][id$='.none']")) {
    const { form, name } = none;
    const label = none.closest("label");
    const button = document.createElement("button");
    button.type = "button";
    button.className = label?.className ?? "";
    if (label?.lastElementChild) button.append(label.lastElementChild);
    button.addEventListener("click", () => {
      const choices = [...(form?.elements ?? [])].filter(
        (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === name,
      );
      for (const choice of choices) choice.checked = false;
      choices[0]?.dispatchEvent(new Event("input", { bubbles: true }));
      choices[0]?.focus();
    });
    label?.replaceWith(button);
  }
}

/** A tapped day is copied to the date beside it; choosing another date unselects it. */
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

/** The panel with the way to a person is scrolled fully into view when it is opened. It takes no focus. */
export function helpComesIntoSight(page: HTMLElement): void {
  page.addEventListener(
    "toggle",
    ({ target }) => {
      const panel =
        target instanceof HTMLDetailsElement &&
        target.open &&
        target.querySelector<HTMLElement>("[data-help]");
      // With large text on a small phone it may not fit; then its first lines must be visible.
      if (panel) panel.scrollIntoView({ block: panel.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
    },
    true,
  );
}
