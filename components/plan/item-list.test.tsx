import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ActionItem } from "@/lib/plan/item";
import { ItemList } from "./item-list";

function item(id: string, more: Partial<ActionItem> = {}): ActionItem {
  return {
    id,
    walkthroughId: "w",
    position: 1,
    revision: 7,
    createdAt: new Date(0),
    text: `Do ${id}`,
    priority: "normal",
    status: "to-do",
    ...more,
  };
}

function buttonsOf(row: HTMLElement | undefined): (string | null)[] {
  if (!row) throw new Error("There is no such row.");
  return within(row)
    .queryAllByRole("button")
    .map((button) => button.getAttribute("value"));
}

type Shown = { isMoving?: boolean; origins?: Record<string, string> };

function list(items: readonly ActionItem[], { isMoving = false, origins = {} }: Shown = {}) {
  const form = { deviceKey: Buffer.alloc(32, 7).toString("base64url"), script: "/elements/step.js" };
  return <ItemList {...{ items, isMoving, origins, form }} today="2026-11-20" walkthrough="w" />;
}

describe("the plan", () => {
  it("moves items with buttons, only where they can move, and while the order is being changed", () => {
    const items = [item("a"), item("b"), item("c")];
    const { rerender } = render(list(items, { isMoving: true }));
    const rows = () => screen.getAllByRole("listitem").map(buttonsOf);
    expect(rows()).toEqual([
      ["done", "down"],
      ["done", "up", "down"],
      ["done", "up"],
    ]);
    rerender(list(items));
    expect(rows().flat()).not.toContain("up");
    expect(rows().flat()).not.toContain("down");
  });

  it("ticks an item with one tap, and unticks it with one more", () => {
    render(list([item("a"), item("b", { status: "done" })]));
    const tick = screen.getByRole("button", { name: "Mark as done: Do a" });
    expect([tick.getAttribute("name"), tick.getAttribute("value")]).toEqual(["intent", "done"]);
    expect(tick.closest("form")).toHaveAttribute("action", "/walkthroughs/w/plan/a/save");
    expect(screen.getByRole("button", { name: "Mark as not done: Do b" })).toHaveAttribute("value", "undo");
    expect(screen.queryByRole("button", { name: "Mark as done: Do b" })).toBeNull();
  });

  it("does not offer to tick what was parked or dropped", () => {
    render(list([item("a", { status: "parked" }), item("b", { status: "dropped" })]));
    for (const name of ["Mark as done: Do a", "Mark as done: Do b"])
      expect(screen.getByRole("button", { name })).toBeDisabled();
  });

  it("changes its words and its day in place, and nothing else", () => {
    const { container } = render(list([item("a", { due: "2026-12-04" })]));
    const text = screen.getByLabelText("What will you do?");
    const form = text.closest("form") as HTMLFormElement;
    expect(form).toHaveAttribute("action", "/walkthroughs/w/plan/a/save");
    const posted = Object.fromEntries(new FormData(form));
    expect(posted).toMatchObject({ text: "Do a", due: "2026-12-04", revision: "7" });
    expect(Object.keys(posted)).not.toContain("status");
    expect(container.querySelector("details")).not.toHaveAttribute("open");
  });

  it("names the item in each of its buttons and links, for those who hear them one by one", () => {
    const { rerender } = render(list([item("a"), item("b")], { isMoving: true }));
    expect(screen.getByRole("button", { name: /^Move down\s*: Do a$/ })).toBeVisible();
    const names = (role: "button" | "link") => {
      const all = screen.queryAllByRole(role, { hidden: true });
      return all.map(({ textContent }) => textContent);
    };
    const twice = (all: (string | null)[]) => all.filter((name, at) => all.indexOf(name) !== at);
    expect(twice(names("button"))).toEqual([]);
    rerender(list([item("a"), item("b")]));
    expect(twice([...names("button"), ...names("link")])).toEqual([]);
  });

  it("links to where it was written, by the title of that step", () => {
    const origin = { exercise: "reflect/learned", field: "learning" };
    const gone = { exercise: "reflect/gone", field: "learning" };
    render(
      list([item("a", { origin }), item("b", { origin: gone }), item("c")], {
        origins: { "reflect/learned": "What to work on" },
      }),
    );
    expect(screen.getByRole("link", { name: "From: What to work on" })).toHaveAttribute(
      "href",
      "/walkthroughs/w/reflect/learned#learning",
    );
    expect(screen.getByRole("link", { name: "From: an earlier step" })).toBeInTheDocument();
    expect(screen.getAllByText(/^From:/)).toHaveLength(2);
  });

  it("shows due date, priority and status in words, if there is something to say", () => {
    render(list([item("a", { due: "2026-12-04", priority: "high", status: "doing" }), item("b")]));
    const day = screen.getByText("By Fri 4 Dec 2026");
    expect(day).toBeVisible();
    expect(day.closest("p")).toHaveTextContent("By Fri 4 Dec 2026 · High priority · Doing");
    const [, plain] = screen.getAllByRole("listitem");
    expect(plain).not.toHaveTextContent(/Normal|To do|By \w{3} \d/);
  });

  it("shows a near day as a relative one, and in full for screen readers and on paper", () => {
    const near = item("a", { due: "2026-11-23" });
    render(list([near, item("b", { due: "2026-11-23", status: "done" })]));
    const [day, done] = screen.getAllByRole("time");
    expect(day).toHaveAttribute("title", "23 November 2026");
    expect(day).toHaveAttribute("datetime", "2026-11-23");
    expect(screen.getByText("In 3 days")).toHaveAttribute("aria-hidden", "true");
    expect(day).toHaveTextContent("In 3 daysBy Mon 23 Nov 2026");
    expect(done).toHaveTextContent(/^By Mon 23 Nov 2026$/);
  });

  it("asks about an impossible day while the item is open", () => {
    const due = { due: "0026-12-04" };
    render(list([item("a", due), item("b", { ...due, status: "done" }), item("c", { due: "2026-01-02" })]));
    expect(screen.getAllByText(/Do you mean/)).toEqual([
      screen.getByText(/^This says the year 26\. Do you mean 4 December 2026\? If it’s right, leave it/),
    ]);
    expect(screen.getAllByText("By Fri 4 Dec 0026")).toHaveLength(2);
  });
});
