import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ExportList } from "./export-list";

const file = { href: "/walkthrough.pdf", title: "All answers", says: "As a PDF." };
const form = {
  id: "d",
  stages: [
    { value: "accept", label: "Accept the outcome" },
    { value: "reflect", label: "Reflect on the experience" },
  ],
  papers: [
    { value: "a4", label: "A4" },
    { value: "letter", label: "Letter" },
  ],
  first: { stages: ["accept", "reflect"], feelings: true, message: false, paper: "letter" as const },
  asksForMessage: true,
};

/** What the form requests from the server, as it is. */
function asked(): string[] {
  const sent = screen.getByRole("button", { name: "Make this PDF" }).closest("form");
  return [...new FormData(sent ?? undefined)].map(([name, value]) => `${name}=${value}`);
}

test("a file whose content can be chosen is requested with every current choice", () => {
  render(<ExportList files={[{ ...file, form }]} />);
  expect(asked()).toEqual(["chosen=yes", "stages=accept", "stages=reflect", "feelings=yes", "paper=letter"]);
});

test("collapsed text is asked about only if there is some", () => {
  render(<ExportList files={[{ ...file, form: { ...form, asksForMessage: false } }]} />);
  expect(screen.queryByLabelText("With what is kept out of sight")).toBeNull();
  expect(screen.getByLabelText("With feelings")).toBeChecked();
});

test("any other file is a link without choices", () => {
  render(<ExportList files={[file]} />);
  expect(screen.getByRole("link", { name: "All answers" })).toHaveAttribute("href", "/walkthrough.pdf");
  expect(screen.queryByText(/Choose what is in it/)).toBeNull();
});
