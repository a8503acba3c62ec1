import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PatternTable } from "./pattern-table";

test("each answer is a row that says how many walkthroughs gave it", () => {
  const shares = [
    { value: "final", label: "In the last round", count: 2 },
    { value: "cv", label: "After the CV", count: 1 },
  ];
  render(<PatternTable slug="reached" title="How far it got" of={3} shares={shares} />);
  expect(screen.getByRole("table", { name: "How far it got" })).toBeInTheDocument();
  const rows = screen.getAllByRole("rowheader").map((row) => row.closest("tr")?.textContent);
  expect(rows).toEqual(["In the last round2 of 3", "After the CV1 of 3"]);
});
