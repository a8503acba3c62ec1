import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Field, FieldKind } from "@/lib/forms/field";
import { PaperField } from "./paper-field";

const options = [
  { value: "sad", label: "Sad" },
  { value: "silence", label: "No answer", hint: "This is a rejection too." },
];
const asked = { label: "What happened?", why: "It is easier to look at in order." };

const samples: { [K in FieldKind]: Extract<Field, { kind: K }> } = {
  text: { ...asked, kind: "text" },
  "long-text": { ...asked, kind: "long-text", limit: "paragraph" },
  choice: { ...asked, kind: "choice", options, own: "Or so" },
  several: { ...asked, kind: "several", options },
  scale: { ...asked, kind: "scale", words: ["None", "Some", "All"] },
  rating: { ...asked, kind: "rating", measure: "distress", moment: "before" },
  date: { ...asked, kind: "date" },
  group: {
    ...asked,
    kind: "group",
    item: "Person",
    atMost: 3,
    fields: { name: { kind: "text", label: "Name" }, help: { kind: "choice", label: "Help", options } },
  },
};

test.each(Object.entries(samples))(
  "a %s question on paper has its words and nothing to click",
  (_kind, field) => {
    const { container } = render(<PaperField field={field} />);
    expect(screen.getByText(asked.label)).toBeInTheDocument();
    expect(screen.getByText(asked.why)).toBeInTheDocument();
    expect(container.querySelector("input, button, textarea, select, [style]")).toBeNull();
  },
);

test("text about the screen has a printed version, or is left out", () => {
  const field = { ...samples.text, whyOnPaper: "Read this first." };
  const { rerender, container } = render(<PaperField field={field} />);
  expect(screen.getByText("Read this first.")).toBeInTheDocument();
  rerender(<PaperField field={{ ...field, whyOnPaper: "" }} />);
  expect(container).not.toHaveTextContent(/Read this first|look at in order/);
});

test("a choice has a box for each option, and a line for anything else", () => {
  render(<PaperField field={samples.choice} />);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Sad",
    "No answer (This is a rejection too)",
  ]);
  expect(screen.getByText("Or so:")).toBeInTheDocument();
});

test("a rating has eleven circles, and its labels at 0, 5 and 10", () => {
  const { container } = render(<PaperField field={samples.rating} />);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
    Array.from({ length: 11 }, (_, point) => String(point)),
  );
  expect(container).toHaveTextContent("0 is: Calm");
  expect(container).toHaveTextContent("10 is: As bad as it gets");
});

test("a group has room for as many rows as it may have", () => {
  render(<PaperField field={samples.group} />);
  expect(screen.getAllByText(/^Person [123]$/)).toHaveLength(3);
  expect(screen.getAllByText("Name")).toHaveLength(3);
});
