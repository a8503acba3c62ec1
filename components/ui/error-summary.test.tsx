import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ErrorSummary, notSavedNote } from "./error-summary";

test("it links to each field, in the words that are beside it", () => {
  render(
    <ErrorSummary
      problems={[
        { id: "thought", message: "This is too long." },
        { id: "people.0.name", message: "Choose 2 at the most." },
      ]}
    />,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("There are a few things to look at");
  expect(screen.getByRole("link", { name: "This is too long." })).toHaveAttribute("href", "#thought");
  expect(screen.getByRole("link", { name: "Choose 2 at the most." })).toHaveAttribute(
    "href",
    "#people.0.name",
  );
});

test("it counts one problem in the singular", () => {
  render(<ErrorSummary problems={[{ id: "thought", message: "This is too long." }]} />);
  expect(screen.getByRole("region")).toHaveAccessibleName("There is one thing to look at");
});

test("it is absent if there are no problems", () => {
  const { container } = render(<ErrorSummary problems={[]} />);
  expect(container).toBeEmptyDOMElement();
});

test.each([
  ["This is not saved yet. What you wrote is still here.", { text: "Call Ana" }],
  ["This is not saved yet. What you wrote is still here.", { due: "tomorrow-ish" }],
  ["This is not saved yet.", { text: "  " }],
  ["This is not saved yet.", { priority: { picked: "normal" } }],
  ["This is not saved yet.", {}],
])("%s: said of %j", (note, answers) => {
  expect(notSavedNote(answers)).toBe(note);
});
