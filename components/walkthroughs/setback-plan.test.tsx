import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { UsefulBefore } from "./setback-plan";

it.each([
  [["Accept the outcome"], "one part as useful: Accept the outcome."],
  [
    ["Accept the outcome", "Ask for feedback"],
    "two parts as useful: Accept the outcome and Ask for feedback.",
  ],
  // More than are suggested are kept.
  [["One", "Two", "Three"], "these parts as useful: One, Two and Three."],
])("the parts that were marked last time are named: %s", (parts, said) => {
  render(<UsefulBefore parts={parts} markedOn="3 March 2026" />);
  expect(screen.getByText(`Last time you marked ${said}`)).toBeInTheDocument();
});
