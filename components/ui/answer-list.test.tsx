import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AnswerList } from "./answer-list";

test("a change link says what it changes", () => {
  render(<AnswerList answers={[{ question: "What happened?", lines: ["They called."], href: "/there" }]} />);
  expect(screen.getByRole("link", { name: "Change What happened?" })).toHaveAttribute("href", "/there");
});

test("the answer is read before the link to change it", () => {
  render(<AnswerList answers={[{ question: "What happened?", lines: ["They called."], href: "/there" }]} />);
  const definitions = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(definitions).toEqual(["They called.Change What happened?"]);
});

test("the person's line breaks are kept", () => {
  render(
    <AnswerList answers={[{ question: "What happened?", lines: ["They called.", "", "I sat down."] }]} />,
  );
  const answer = screen.getByText(/They called/);
  expect(answer.textContent).toBe("They called.\n\nI sat down.");
  expect(answer).toHaveAttribute("dir", "auto");
});

test("an unanswered question says so", () => {
  render(<AnswerList answers={[{ question: "What happened?", lines: [] }]} />);
  expect(screen.getByText("Not answered")).toBeInTheDocument();
});

test("collapsed text waits to be opened", () => {
  const { container } = render(
    <AnswerList answers={[{ question: "The message", lines: ["Dear Ana"], collapsed: true }]} />,
  );
  expect(container.querySelector("details")).not.toHaveAttribute("open");
});
