import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SiteHeader } from "./site-header";

test("help is there as words", () => {
  render(<SiteHeader />);
  const help = screen.getByRole("link", { name: "Get help now" });
  expect(help).toHaveAttribute("href", "/help");
  expect(help).not.toHaveAttribute("target");
});

test("where something is being written, help opens beside it and says so", () => {
  render(<SiteHeader helpInNewTab />);
  expect(screen.getByRole("link", { name: "Get help now (opens in a new tab)" })).toHaveAttribute(
    "target",
    "_blank",
  );
});
