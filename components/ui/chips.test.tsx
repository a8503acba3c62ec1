import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Chips } from "./chips";

const options = [
  { value: "sad", label: "Sad" },
  { value: "numb", label: "Numb", hint: "or nothing much" },
];

test("chips are checkboxes, and each can be unchecked again", async () => {
  render(<Chips id="f" name="f" label="What do you feel?" options={options} picked={["sad"]} />);
  const sad = screen.getByRole("checkbox", { name: "Sad" });
  expect(sad).toBeChecked();
  await userEvent.click(screen.getByText("Sad"));
  expect(sad).not.toBeChecked();
});

test("a hint belongs to the name of its chip", () => {
  render(<Chips id="f" name="f" label="What do you feel?" options={options} />);
  expect(screen.getByRole("checkbox", { name: /Numb.*or nothing much/ })).toBeInTheDocument();
});

test("how many may be chosen is said before, not only after", () => {
  render(<Chips id="f" name="f" label="What do you feel?" options={options} atMost={2} />);
  expect(screen.getByText("Up to 2 are enough.")).toBeInTheDocument();
});
