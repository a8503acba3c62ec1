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

describe("the plan", () => {
  it("moves items with buttons, and only where there is somewhere to go", () => {
    render(
      <ItemList origins={{}} today="2026-11-20" walkthrough="w" items={[item("a"), item("b"), item("c")]} />,
    );
    const rows = screen.getAllByRole("listitem");
    expect(rows.map(buttonsOf)).toEqual([
      ["done", "down"],
      ["done", "up", "down"],
      ["done", "up"],
    ]);
  });

  it("names the item in each of its buttons, for those who hear them one by one", () => {
    render(<ItemList origins={{}} today="2026-11-20" walkthrough="w" items={[item("a"), item("b")]} />);
    expect(screen.getByRole("button", { name: /^Move down\s*: Do a$/ })).toBeVisible();
    expect(screen.getByRole("link", { name: /^Edit\s*: Do b$/ })).toHaveAttribute(
      "href",
      "/walkthroughs/w/plan/b",
    );
  });

  it("says due date, priority and status in words", () => {
    render(
      <ItemList
        origins={{}}
        today="2026-11-20"
        walkthrough="w"
        items={[item("a", { due: "2026-12-04", priority: "high", status: "doing" })]}
      />,
    );
    expect(screen.getByText("By Fri 4 Dec 2026 · High priority · Doing")).toBeVisible();
  });

  it("asks about a day that can't be, as long as the step is open", () => {
    const due = { due: "0026-12-04" };
    const items = [item("a", due), item("b", { ...due, status: "done" }), item("c", { due: "2026-01-02" })];
    render(<ItemList origins={{}} today="2026-11-20" walkthrough="w" items={items} />);
    expect(screen.getAllByText(/Do you mean/)).toEqual([
      screen.getByText("This says the year 26. Do you mean 4 December 2026?"),
    ]);
    expect(screen.getByText("By Fri 4 Dec 0026 · To do")).toBeVisible();
  });

  it("does not offer to tick off what is done", () => {
    render(
      <ItemList origins={{}} today="2026-11-20" walkthrough="w" items={[item("a", { status: "done" })]} />,
    );
    expect(screen.queryByRole("button", { name: /^Done/ })).toBeNull();
  });
});
