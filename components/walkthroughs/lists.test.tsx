import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CheckInNotice } from "./check-in-notice";
import { SearchForm } from "./search-form";
import { EvidenceResults, NothingFound, SearchResults } from "./search-results";
import { UsefulBefore } from "./setback-plan";

const passage = [
  { text: "the ", isMatch: false },
  { text: "archive", isMatch: true },
  { text: " <b>", isMatch: false },
];
const hit = { href: "/walkthroughs/w/reflect/went-well#a", question: "What went well?", passage };

test("a search marks the words it found in place, and counts what it leaves out", () => {
  const result = {
    id: "w",
    href: "/walkthroughs/w",
    name: "Archivist",
    date: "1 May 2026",
    progress: "Closed",
  };
  render(<SearchResults results={[{ ...result, hits: [hit], more: 1 }]} />);
  expect(screen.getByText("archive").tagName).toBe("MARK");
  expect(screen.getByText("archive").parentElement).toHaveTextContent("the archive <b>");
  expect(screen.getByRole("link", { name: "What went well?" })).toHaveAttribute("href", hit.href);
  expect(screen.getByText("And 1 more place in it.")).toBeInTheDocument();
});

test("evidence without a match is not mentioned", () => {
  const { container } = render(<EvidenceResults results={[]} />);
  expect(container).toBeEmptyDOMElement();
});

test("a search shows its words, and a link to all walkthroughs only then", () => {
  const lists = { stages: [{ value: "reflect", label: "Reflect" }], reached: [], years: [2026, 2025] };
  const { rerender } = render(<SearchForm query={undefined} {...lists} />);
  expect(screen.queryByRole("button", { name: "Show all of them" })).toBeNull();
  rerender(<SearchForm key="again" query={{ words: "kettle", year: 2025 }} {...lists} />);
  expect(screen.getByLabelText("Find words in what you wrote")).toHaveValue("kettle");
  expect(screen.getByLabelText("Year")).toHaveValue("2025");
  expect(screen.getByRole("button", { name: "Show all of them" })).toHaveValue("clear");
});

test.each([
  [{ words: "kettle" }, "Nothing here has that word. Try its beginning, or another one."],
  [
    { words: " ", reached: "final-round", year: 2025 },
    "Nothing here fits all that you chose. Leave one of the choices open.",
  ],
  [
    { words: "kettle", stage: "worth" },
    "Nothing that fits your choices has that word. Leave one of them open, or try another word.",
  ],
])("a search that finds nothing names what was looked for: %j", (query, sentence) => {
  render(<NothingFound {...query} />);
  expect(screen.getByText(sentence)).toBeInTheDocument();
});

test("a check-in is let go by a form based on its page's revision, and nothing else", () => {
  render(<CheckInNotice walkthrough="w" name="Archivist" revision={2} writer="x" />);
  const sent = new FormData(screen.getByRole("button", { name: "Let it go" }).closest("form") ?? undefined);
  expect(Object.fromEntries(sent)).toEqual({ revision: "2", writer: "x", asked: "first", first: "let-go" });
  expect(within(document.body).getByRole("link", { name: "Say how it’s going" })).toBeInTheDocument();
});

test.each([
  [["Accept the outcome"], "Last time you marked one part as useful: Accept the outcome."],
  [["Reflect", "Plan"], "Last time you marked two parts as useful: Reflect and Plan."],
])("what was marked last time is named: %j", (parts, sentence) => {
  render(<UsefulBefore parts={parts} markedOn="1 May 2026" />);
  expect(screen.getByText(sentence)).toBeInTheDocument();
});
