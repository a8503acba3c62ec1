import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Answer, Field, FieldKind } from "@/lib/forms/field";
import { readAnswers } from "@/lib/forms/form-data";
import { FieldControl } from "./field-control";

const options = [
  { value: "sad", label: "Sad" },
  { value: "numb", label: "Numb" },
];

const asked = { label: "What happened?", why: "It is easier to look at in order." };

/** One question of each kind, and an answer to it; a new kind does not compile until it has both. */
const samples: { [K in FieldKind]: { field: Extract<Field, { kind: K }>; answer: Answer } } = {
  text: { field: { ...asked, kind: "text" }, answer: "They called" },
  "long-text": { field: { ...asked, kind: "long-text", limit: "paragraph" }, answer: "One\n\ntwo" },
  choice: {
    field: { ...asked, kind: "choice", options, own: "Or so" },
    answer: { picked: "numb", own: "x" },
  },
  several: {
    field: { ...asked, kind: "several", options, own: "Another" },
    answer: { picked: ["sad", "numb"], own: "foolish" },
  },
  scale: { field: { ...asked, kind: "scale", words: ["None", "Some", "All"] }, answer: 0 },
  rating: { field: { ...asked, kind: "rating", measure: "distress", moment: "before" }, answer: 10 },
  date: { field: { ...asked, kind: "date" }, answer: "2026-11-24" },
  group: {
    field: {
      ...asked,
      kind: "group",
      item: "Person",
      atMost: 3,
      fields: { name: { kind: "text", label: "Name" }, help: { kind: "choice", label: "Help", options } },
    },
    answer: [
      { id: "0c1e7d2a-5b1f-4f0e-9a63-1d2c3b4a5f60", name: "Ana", help: { picked: "sad" } },
      { id: "7f9a2b3c-4d5e-4a6b-8c7d-9e0f1a2b3c4d", name: "Bo" },
    ],
  },
};

const cases = Object.entries(samples) as [FieldKind, { field: Field; answer: Answer }][];

function renderForm(field: Field, answer?: Answer, error?: string) {
  const { container } = render(
    <form>
      <FieldControl id="q" name="q" field={field} answer={answer} error={error} />
    </form>,
  );
  const form = container.querySelector("form") as HTMLFormElement;
  return { container, read: () => readAnswers(new FormData(form), { q: field }) };
}

/** The element with the question's name: the control itself, or the set around it. */
function named() {
  const found = screen.queryByRole("group", { name: asked.label });
  return found ?? screen.getByLabelText(asked.label);
}

test.each(cases)("a %s question has its name and its why-line", (_kind, { field }) => {
  renderForm(field);
  expect(named()).toHaveAccessibleDescription(asked.why);
});

test.each(cases)("a %s question says what is wrong, after why it is asked", (_kind, { field, answer }) => {
  renderForm(field, answer, "This is too long.");
  expect(named()).toHaveAccessibleDescription(`${asked.why} This is too long.`);
});

test.each(cases)("a %s question posts back the answer that it shows", (_kind, { field, answer }) => {
  expect(renderForm(field, answer).read()).toEqual({ q: answer });
});

test.each(cases)("an unanswered %s question posts no answer", (_kind, { field }) => {
  expect(renderForm(field).read()).toEqual({});
});

test.each(cases)("an error summary can lead to a %s question by its id", (_kind, { field }) => {
  expect(renderForm(field).container.querySelector("#q")).not.toBeNull();
});

test.each(cases)("a %s question has no duplicate id and no inline style", (_kind, { field, answer }) => {
  const { container } = renderForm(field, answer, "This is too long.");
  const ids = [...container.querySelectorAll("[id]")].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(container.querySelector("[style], [maxlength]")).toBeNull();
});

test("an empty why-line describes nothing", () => {
  renderForm({ kind: "text", label: "Company" });
  expect(screen.getByLabelText("Company")).not.toHaveAttribute("aria-describedby");
});

test("the person's own lines follow their script and are not filled in by the browser", () => {
  renderForm(samples.several.field);
  const own = screen.getByRole("textbox", { name: "Another" });
  expect(own).toHaveAttribute("dir", "auto");
  expect(own).toHaveAttribute("autocomplete", "off");
});

test("a question stored when autofill was allowed doesn't allow it any more", () => {
  renderForm({ kind: "text", label: "Company", autocomplete: "organization" });
  expect(screen.getByLabelText("Company")).toHaveAttribute("autocomplete", "off");
});

test("a pasted message is collapsed, and still posted", () => {
  const field: Field = { kind: "long-text", limit: "long", label: "The message", collapsed: true };
  const { container, read } = renderForm(field, "Dear Ana");
  expect(container.querySelector("details")).not.toHaveAttribute("open");
  expect(read()).toEqual({ q: "Dear Ana" });
});

test("an empty message field is not collapsed", () => {
  const { container } = renderForm({
    kind: "long-text",
    limit: "long",
    label: "The message",
    collapsed: true,
  });
  expect(container.querySelector("details")).toBeNull();
});

test("a group shows its rows, one empty row and a way to add another", () => {
  renderForm(samples.group.field, [{ name: "Ana" }]);
  expect(screen.getByRole("group", { name: "Person 1" })).toBeInTheDocument();
  const empty = screen.getByRole("group", { name: "Person 2" });
  expect(within(empty).getByLabelText("Name")).toHaveValue("");
  const add = screen.getByRole("button", { name: /^Add another ?: / });
  expect(add).toHaveAttribute("name", "add");
  expect(add).toHaveValue("q");
});

test("a full group offers no more", () => {
  renderForm(samples.group.field, [{ name: "Ana" }, { name: "Bo" }, { name: "Cy" }]);
  expect(screen.getAllByLabelText("Name")).toHaveLength(3);
  expect(screen.queryByRole("button", { name: /^Add another/ })).toBeNull();
});

test("a problem in one part of a group is shown beside that part", () => {
  render(
    <FieldControl
      id="q"
      name="q"
      field={samples.group.field}
      answer={[{ name: "Ana" }]}
      errors={{ "q.0.name": "Too long." }}
    />,
  );
  const first = within(screen.getByRole("group", { name: "Person 1" })).getByLabelText("Name");
  expect(first).toHaveAccessibleDescription("Too long.");
  expect(first).toBeInvalid();
});

test("a new answer in a group takes the next place", async () => {
  const ana = { id: "0c1e7d2a-5b1f-4f0e-9a63-1d2c3b4a5f60", name: "Ana" };
  const { read } = renderForm(samples.group.field, [ana]);
  await userEvent.type(within(screen.getByRole("group", { name: "Person 2" })).getByLabelText("Name"), "Bo");
  const id = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(read()).toEqual({ q: [ana, { id, name: "Bo" }] });
});

test.each(["soon", "0000-03-09", "2026-02-30", "20266-03-09"])(
  "a day that no picker can show is in a text field: %s",
  (day) => {
    const { read } = renderForm({ ...asked, kind: "date" }, day);
    expect(screen.getByLabelText(asked.label)).toHaveAttribute("type", "text");
    expect(read()).toEqual({ q: day });
  },
);

test("a day of any four-digit year is in a picker", () => {
  renderForm({ ...asked, kind: "date" }, "0026-03-09");
  expect(screen.getByLabelText(asked.label)).toHaveAttribute("type", "date");
});

test("an answer of one line begins as one line and grows, so that no word is cut off", () => {
  renderForm(samples.text.field, "They called");
  const line = screen.getByRole("textbox", { name: asked.label });
  expect(line.tagName).toBe("TEXTAREA");
  expect(line).toHaveAttribute("rows", "1");
  expect(line).toHaveAttribute("data-line");
  expect(line).toHaveAttribute("enterkeyhint", "next");
  expect(line).toHaveAttribute("dir", "auto");
});

test("a longer text is not a line: Enter starts a new one", () => {
  renderForm(samples["long-text"].field);
  expect(screen.getByRole("textbox", { name: asked.label })).not.toHaveAttribute("data-line");
});

const choiceOf = (count: number): Field => ({
  kind: "choice",
  label: "How prepared?",
  compact: true,
  options: Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `Option ${at}` })),
});

test("a compact choice of four is shown side by side, and one of five is a dropdown", () => {
  const { unmount } = render(<FieldControl id="q" name="q" field={choiceOf(4)} />);
  expect(screen.getAllByRole("radio", { name: /^Option/ })).toHaveLength(4);
  expect(screen.queryByRole("combobox")).toBeNull();
  unmount();
  render(<FieldControl id="q" name="q" field={choiceOf(5)} />);
  expect(screen.getByRole("combobox", { name: "How prepared?" })).toBeInTheDocument();
  expect(screen.queryByRole("radio")).toBeNull();
});

test("a choice can be undone", async () => {
  const { read } = renderForm({ ...samples.choice.field }, { picked: "sad" });
  await userEvent.click(screen.getByRole("radio", { name: /^Clear ?: / }));
  expect(read()).toEqual({});
});

const soon: Field = { ...asked, kind: "date", days: ["tomorrow", "in-a-week"] };

function renderDay(answer?: string) {
  const { container } = render(
    <form>
      <FieldControl id="q" name="q" field={soon} answer={answer} today="2026-11-25" />
    </form>,
  );
  const form = container.querySelector("form") as HTMLFormElement;
  return () => readAnswers(new FormData(form), { q: soon });
}

test("a near day is one tap away, without a script too", async () => {
  const read = renderDay();
  expect(read()).toEqual({});
  await userEvent.click(screen.getByRole("radio", { name: "Tomorrow" }));
  expect(read()).toEqual({ q: "2026-11-26" });
});

test("near days name the question they answer", () => {
  renderDay();
  const days = within(screen.getByRole("group", { name: asked.label }));
  expect(days.getAllByRole("radio")).toHaveLength(2);
  expect(screen.getAllByLabelText(asked.label), "the date has its own label").toHaveLength(1);
});

test("a disclosure under a question names the question", () => {
  const field: Field = { ...asked, kind: "text", why: "It helps.", example: "Rest." };
  const { container } = render(<FieldControl id="q" name="q" field={field} whyCollapsed />);
  const summaries = [...container.querySelectorAll("summary")].map(({ textContent }) => textContent);
  expect(summaries).toEqual([`Why this is asked: ${asked.label}`, `See an example: ${asked.label}`]);
});

test("a saved near day is marked, and another tap replaces it", async () => {
  const read = renderDay("2026-11-26");
  expect(screen.getByRole("radio", { name: "Tomorrow" })).toBeChecked();
  expect(screen.getByLabelText(asked.label)).toHaveValue("2026-11-26");
  expect(read()).toEqual({ q: "2026-11-26" });
  await userEvent.click(screen.getByRole("radio", { name: "In a week" }));
  expect(read()).toEqual({ q: "2026-12-02" });
});

test("a typed day takes precedence over an earlier tapped one", async () => {
  const read = renderDay();
  await userEvent.click(screen.getByRole("radio", { name: "Tomorrow" }));
  const date = screen.getByLabelText<HTMLInputElement>(asked.label);
  date.value = "2026-12-24";
  expect(read()).toEqual({ q: "2026-12-24" });
});

test("no near days are offered if today is unknown", () => {
  renderForm(soon);
  expect(screen.queryByRole("radio")).toBeNull();
});

test("after silence a day has another label, and days that are further back", () => {
  const field: Field = {
    ...asked,
    kind: "date",
    days: ["today"],
    inSilence: { choice: "how", label: "Waiting since?", why: "Roughly.", days: ["a-month-ago"] },
  };
  const { container } = render(<FieldControl id="q" name="q" field={field} today="2026-11-29" />);
  const classOf = (words: string) => screen.getAllByText(words)[0]?.className;
  expect(classOf(asked.label)).toBe("group-has-[[value=silence]:checked]/step:hidden");
  expect(classOf("Waiting since?")).toBe("hidden group-has-[[value=silence]:checked]/step:inline");
  expect(classOf("Today")).toContain(" group-has-[[value=silence]:checked]/step:not-has-checked:hidden");
  expect(classOf("A month ago")).toContain(
    " group-not-has-[[value=silence]:checked]/step:not-has-checked:hidden",
  );
  const values = [...container.querySelectorAll<HTMLInputElement>("[type=radio]")].map(({ value }) => value);
  expect(values).toEqual(["2026-11-29", "2026-11-01"]);
});
