import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Landing } from "./landing";

const operator = /Whoever runs this site could open them if they set out to\./;

it("the first page of a host says who could read what is written there", () => {
  render(<Landing stages={[]} host="stranger" />);
  expect(screen.getByText(operator)).toBeVisible();
});

it("on one's own machine nobody else runs it", () => {
  render(<Landing stages={[]} />);
  expect(screen.queryByText(operator)).toBeNull();
});
