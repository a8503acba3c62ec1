import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { helpLine } from "@/lib/exports/help-line";
import { PageShell } from "./page-shell";

it("a printed page ends with the line of help, unless others may see the paper", () => {
  const { rerender } = render(<PageShell>Words</PageShell>);
  expect(screen.getByText(helpLine)).toBeInTheDocument();
  rerender(<PageShell isForOthersToSee>Words</PageShell>);
  expect(screen.queryByText(helpLine)).toBeNull();
});
