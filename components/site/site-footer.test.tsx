import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SiteFooter } from "./site-footer";

test("the quiet pages are one link away", () => {
  render(<SiteFooter isStep={false} />);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/help",
    "/sources",
    "/coaches",
    "/privacy",
    "/accessibility",
    "/look",
    "/data",
    "/leave",
  ]);
});

test("while something is being written, only help is linked, and it opens in a new tab", () => {
  render(<SiteFooter isStep />);
  const help = screen.getByRole("link", { name: "help (opens in a new tab)" });
  expect(help).toHaveAttribute("target", "_blank");
  expect(screen.getAllByRole("link")).toEqual([help]);
});
