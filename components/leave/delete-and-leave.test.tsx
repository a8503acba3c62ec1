import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { DeleteAndLeave } from "./delete-and-leave";

type Props = Parameters<typeof DeleteAndLeave>[0];

const walkthrough = {
  id: "w",
  name: "Archivist",
  date: "Heard on 1 May 2026",
  hasCard: false,
  hasPlan: true,
};

function show(more: Partial<Props> = {}) {
  const props = {
    isHosted: false,
    hasProblems: false,
    wantsAll: false,
    ownerTag: undefined,
    hasEvidence: true,
  };
  render(<DeleteAndLeave {...props} walkthroughs={[walkthrough]} {...more} />);
  return screen.getByRole("button", { name: "Delete everything and leave" }).closest("form");
}

test("nothing is deleted without a tick, and what can be downloaded comes before it", () => {
  show();
  expect(screen.getByRole("checkbox", { name: "I have what I want to keep" })).not.toBeChecked();
  const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(["First, take what you want to keep", "Then delete it here"]);
  expect(screen.getByRole("link", { name: /^The plan as a PDF ?: Archivist$/ })).toHaveAttribute(
    "href",
    "/walkthroughs/w/export/plan.pdf",
  );
  expect(screen.queryByRole("link", { name: /The card/ })).toBeNull();
});

test("somebody who forgot the tick reads that nothing is deleted, and where to tick", () => {
  show({ hasProblems: true });
  expect(screen.getByRole("alert")).toHaveTextContent("Nothing is deleted yet.");
  expect(screen.getByRole("checkbox")).toHaveAccessibleDescription(/Tick this once you have/);
});

test("on a host there is a way to keep it, and deleting is distinguished from forgetting a browser", () => {
  expect(show({ isHosted: true, ownerTag: "t" })).toHaveAttribute("action", "/leave/forget");
  expect(screen.getByRole("link", { name: "Keep it" })).toHaveAttribute("href", "/account");
});

test("somebody who wants everything gone gets a form that deletes what they could come back to", () => {
  expect(show({ wantsAll: true })).toHaveAttribute("action", "/leave/forget?all");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Delete everything");
});
