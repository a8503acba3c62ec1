import { beforeEach, describe, expect, it, vi } from "vitest";
import { clearByButton, daysFollow, enterLeadsOn, helpComesIntoSight } from "./form-habits";

/** A page of its own for each, because listeners are never removed. */
let page: HTMLElement;

function show(html: string): void {
  page.innerHTML = html;
}

function find<T extends HTMLElement>(selector: string): T {
  const found = page.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const line = (name: string) => `<textarea data-line name="${name}"></textarea>`;

beforeEach(() => {
  page = document.createElement("main");
  document.body.replaceChildren(page);
  // There is no layout here. Something hidden, or inside something hidden, has no box.
  vi.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    // Only their number is used.
    return (this.closest("[hidden], [type=hidden]") ? [] : [{}]) as unknown as DOMRectList;
  });
});

describe("Enter in an answer of one line", () => {
  beforeEach(() => enterLeadsOn(page));

  function press(selector: string, more: KeyboardEventInit = {}) {
    const field = find(selector);
    field.focus();
    const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more });
    field.dispatchEvent(event);
    return {
      isStopped: event.defaultPrevented,
      at: (document.activeElement as HTMLInputElement | null)?.name,
    };
  }

  it("leads to the next question, whatever its kind, and sends nothing", () => {
    show(`<form>${line("role")}${line("company")}<input type="radio" name="reached" value="a"></form>`);
    const sent = vi.fn();
    find("form").addEventListener("submit", sent);
    expect(press("[name=role]")).toEqual({ isStopped: true, at: "company" });
    expect(press("[name=company]")).toEqual({ isStopped: true, at: "reached" });
    expect(find<HTMLInputElement>("[name=reached]").checked).toBe(false);
    expect(sent).not.toHaveBeenCalled();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    "goes on from anywhere with %o, like the form's first button",
    (key) => {
      show(`<form id="step"><button name="intent" value="continue"></button>${line("role")}${line("company")}
      <textarea name="long"></textarea><input type="radio" name="reached" value="a"><button name="other"></button></form>`);
      const sent = vi.fn((event: SubmitEvent) => event.preventDefault());
      find("form").addEventListener("submit", sent);
      for (const name of ["role", "long", "reached"])
        expect(press(`[name=${name}]`, key).isStopped).toBe(true);
      expect(sent).toHaveBeenCalledTimes(3);
      for (const [event] of sent.mock.calls) expect(event.submitter).toBe(find("[name=intent]"));
      expect(press("[name=long]").isStopped).toBe(false);
    },
  );

  it("skips what nobody can reach: hidden fields, collapsed ones, those without a tab stop", () => {
    show(`<form>${line("role")}<input type="hidden" name="writer">
      <div hidden>${line("folded")}</div><button tabindex="-1" name="first">Go</button>
      <fieldset name="set">${line("company")}</fieldset></form>`);
    expect(press("[name=role]").at).toBe("company");
  });

  it("does nothing at the last question: no button is pressed or focused", () => {
    show(`<form>${line("role")}<button name="intent" value="deeper">Go deeper</button></form>`);
    expect(press("[name=role]")).toEqual({ isStopped: true, at: "role" });
  });

  it("is left to the browser with Shift, and while text is being composed", () => {
    show(`<form>${line("role")}${line("company")}</form>`);
    expect(press("[name=role]", { shiftKey: true })).toEqual({ isStopped: false, at: "role" });
    expect(press("[name=role]", { isComposing: true })).toEqual({ isStopped: false, at: "role" });
    expect(press("[name=role]", { key: "a" })).toEqual({ isStopped: false, at: "role" });
  });

  it("skips the other options of a question, and picks none", () => {
    const choice = (name: string, kind = "radio") => `<input type="${kind}" name="${name}" value="x">`;
    show(`<form id="step">${choice("reached")}${choice("reached")}${choice("feelings", "checkbox")}
      ${choice("feelings", "checkbox")}<input type="date" name="on">${line("last")}</form>`);
    expect(press("[name=reached]")).toEqual({ isStopped: true, at: "feelings" });
    expect(press("[name=feelings]")).toEqual({ isStopped: true, at: "on" });
    expect(press("[name=on]")).toEqual({ isStopped: true, at: "last" });
    expect(page.querySelectorAll(":checked")).toHaveLength(0);
  });

  it("is left to the browser in a form that is not a step", () => {
    show(`<form><input name="email">${line("last")}</form>`);
    expect(press("[name=email]")).toEqual({ isStopped: false, at: "email" });
  });

  it("presses the button at the end of an expanded section, and saves a small form", () => {
    show(`<form id="step"><details open>${line("who")}${line("sender")}<button type="submit" id="apply">Use</button></details>
      ${line("after")}</form><form id="small"><button id="save">Save</button><textarea data-line="save" name="text"></textarea>${line("due")}</form>`);
    const sent: (string | undefined)[] = [];
    page.addEventListener("submit", (event) => {
      event.preventDefault();
      sent.push(event.submitter?.id);
    });
    expect(press("[name=who]").at).toBe("sender");
    press("[name=sender]");
    press("[name=text]");
    expect(sent).toEqual(["apply", "save"]);
  });

  it("starts a new line in a longer text", () => {
    show(`<form><textarea name="story"></textarea>${line("company")}</form>`);
    expect(press("[name=story]")).toEqual({ isStopped: false, at: "story" });
  });
});

describe("a day that is one tap away", () => {
  beforeEach(() => {
    daysFollow(page);
    show(`<form>
      <input type="radio" name="due.day" value="2026-11-26"><input type="radio" name="due.day" value="2026-12-02">
      <input type="date" name="due"><input name="other"></form>`);
  });

  const days = () =>
    [...page.querySelectorAll<HTMLInputElement>("[name='due.day']")].map(({ checked }) => checked);
  const date = () => find<HTMLInputElement>("[name=due]");

  function tap(value: string): void {
    const day = find<HTMLInputElement>(`[value='${value}']`);
    day.checked = true;
    day.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function type(value: string): void {
    date().value = value;
    date().dispatchEvent(new Event("input", { bubbles: true }));
  }

  it("is copied to the date beside it when tapped", () => {
    tap("2026-11-26");
    expect([date().value, days()]).toEqual(["2026-11-26", [true, false]]);
    tap("2026-12-02");
    expect([date().value, days()]).toEqual(["2026-12-02", [false, true]]);
  });

  it("fires an input event, so that it is saved", () => {
    const heard: string[] = [];
    page.addEventListener("input", ({ target }) => heard.push((target as HTMLInputElement).name));
    tap("2026-11-26");
    expect(heard).toContain("due");
  });

  it("is unselected once another date is typed, and selected again once its own is", () => {
    tap("2026-11-26");
    type("2026-12-24");
    expect(days()).toEqual([false, false]);
    type("2026-12-02");
    expect(days()).toEqual([false, true]);
    type("");
    expect(days()).toEqual([false, false]);
  });

  it("also works as the only one", () => {
    show(`<form><input type="radio" name="due.day" value="2026-11-26"><input type="date" name="due"></form>`);
    type("2026-11-26");
    expect(days()).toEqual([true]);
    type("2026-11-27");
    expect(days()).toEqual([false]);
  });

  it("is not affected by anything else that is typed", () => {
    tap("2026-11-26");
    const other = find<HTMLInputElement>("[name=other]");
    other.value = "2026-12-02";
    other.dispatchEvent(new Event("input", { bubbles: true }));
    expect([date().value, days()]).toEqual(["2026-11-26", [true, false]]);
  });
});

describe("the panel with the way to a person", () => {
  const seen = vi.fn();

  beforeEach(() => {
    seen.mockReset();
    helpComesIntoSight(page);
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element, how) {
      seen(this.id, how);
    });
    show(`<form><input type="radio" name="heavy" value="10"><input type="radio" name="heavy" value="9">
      <input name="note" value="10"><div data-help id="highest"></div>
      <details id="unsafe"><summary>I don’t feel safe</summary><div data-help id="apart"></div></details>
      <details id="other"><summary>More</summary></details></form>`);
  });

  const change = (selector: string) => find(selector).dispatchEvent(new Event("change", { bubbles: true }));
  const open = (id: string) => {
    find<HTMLDetailsElement>(`#${id}`).open = true;
    find(`#${id}`).dispatchEvent(new Event("toggle"));
  };

  it("is scrolled fully into view when it is opened, and takes no focus", () => {
    const before = document.activeElement;
    open("unsafe");
    expect(seen).toHaveBeenCalledWith("apart", { block: "nearest" });
    expect(document.activeElement).toBe(before);
  });

  it("shows at least its first lines if it is too tall for the screen", () => {
    const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(innerHeight);
    open("unsafe");
    height.mockRestore();
    expect(seen).toHaveBeenCalledWith("apart", { block: "start" });
  });

  it("scrolls for nothing else: the one under a number is visible by itself", () => {
    change("[value='10']");
    open("other");
    expect(seen).not.toHaveBeenCalled();
  });
});

describe("the way back to no answer", () => {
  const set = `<form><input type="radio" name="heavy" id="heavy-0" value="0">
    <input type="radio" name="heavy" id="heavy-10" value="10" checked>
    <label class="quiet"><input type="radio" name="heavy" id="heavy.none" value=""><span>Clear<span class="sr-only">: How heavy?</span></span></label></form>`;

  it("is a button and not an option, so that arrow keys don’t reach it", () => {
    show(set);
    clearByButton(page);
    const names = [...page.querySelectorAll("input")].map(({ id }) => id);
    expect(names).toEqual(["heavy-0", "heavy-10"]);
    const button = find<HTMLButtonElement>("button");
    expect([button.type, button.className]).toEqual(["button", "quiet"]);
    expect(button.innerHTML).toBe('<span>Clear<span class="sr-only">: How heavy?</span></span>');
  });

  it("clears its own question, triggers a save, and focuses the first option", () => {
    show(set);
    clearByButton(page);
    const told = vi.fn();
    page.addEventListener("input", told);
    find("button").click();
    expect(new FormData(find<HTMLFormElement>("form")).has("heavy")).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.id).toBe("heavy-0");
  });
});
