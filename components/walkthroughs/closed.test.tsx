import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Closed } from "./closed";

function show(deletedAfter: number | undefined) {
  render(<Closed walkthrough="w" checkIn={undefined} isHighest={false} deletedAfter={deletedAfter} />);
}

it("the end tells a visitor after how many days away everything is deleted, and how to keep it", () => {
  show(90);
  expect(screen.getByText(/If you don’t come back for 90 days, it is deleted\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "Keep it" })).toHaveAttribute("href", "/account");
});

it("the end says nothing of it where nothing is deleted", () => {
  show(undefined);
  expect(screen.queryByText(/deleted/)).toBeNull();
});
