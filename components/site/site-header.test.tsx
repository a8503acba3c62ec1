import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SiteHeader } from "./site-header";

test("help is a link with the same words on every page", () => {
  render(<SiteHeader isStep={false} />);
  const help = screen.getByRole("link", { name: "Get help now" });
  expect(help).toHaveAttribute("href", "/help");
  expect(help).not.toHaveAttribute("target");
});

test("while something is being written, help opens in a new tab and the name is not a link", () => {
  render(<SiteHeader isStep />);
  const help = screen.getByRole("link", { name: /^Get help now \(opens in a new tab\)$/ });
  expect(help).toHaveAttribute("target", "_blank");
  expect(screen.getAllByRole("link")).toEqual([help]);
});
