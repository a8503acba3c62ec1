import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PlanCards } from "./plan-cards";

test("the cards of a plan come directly below its title, and no question repeats its card’s title", () => {
  render(
    <PlanCards
      walkthrough="w"
      ifThen={{ cue: "it is Monday", response: "I write one line" }}
      restartOn="5 December 2026"
      setback={[
        { name: "firstHour", question: "What would you do in the first hour?", lines: ["Walk."] },
        { name: "tellFirst", question: "If the next answer is also no, whom will you tell?", lines: ["Ana"] },
      ]}
    />,
  );
  const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(["If this, then that", "I start again on", "If the next answer is also no"]);
  expect(screen.getByText("Tell first").nextElementSibling).toHaveTextContent("Ana");
  expect(screen.getAllByText(/If the next answer is also no/)).toHaveLength(2);
});
