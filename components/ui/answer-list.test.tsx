import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AnswerBlock, AnswerList } from "./answer-list";

test("a change link says what it changes", () => {
  render(
    <AnswerList>
      <AnswerBlock question="What happened?" lines={["They called."]} changeHref="/there" />
    </AnswerList>,
  );
  expect(screen.getByRole("link", { name: "Change What happened?" })).toHaveAttribute("href", "/there");
});

test("the answer is what is heard first of a question, and the way to change it after", () => {
  render(
    <AnswerList>
      <AnswerBlock question="What happened?" lines={["They called."]} changeHref="/there" />
    </AnswerList>,
  );
  const definitions = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(definitions).toEqual(["They called.Change What happened?"]);
});

test("the person's lines stay as they broke them", () => {
  render(<AnswerBlock question="What happened?" lines={["They called.", "", "I sat down."]} />);
  const answer = screen.getByText(/They called/);
  expect(answer.textContent).toBe("They called.\n\nI sat down.");
  expect(answer).toHaveAttribute("dir", "auto");
});

test("an open question says so", () => {
  render(<AnswerBlock question="What happened?" lines={[]} />);
  expect(screen.getByText("Not answered")).toBeInTheDocument();
});

test("what is kept out of sight waits to be asked for", () => {
  const { container } = render(<AnswerBlock question="The message" lines={["Dear Ana"]} collapsed />);
  expect(container.querySelector("details")).not.toHaveAttribute("open");
});
