import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Conflict } from "./conflict";

const answer = (question: string, ...lines: string[]) => ({ question, lines });

it("two versions are shown side by side, without what is open in both", () => {
  render(
    <Conflict
      action="/versions"
      current={[answer("First?", "Here"), answer("Second?"), answer("Third?")]}
      pending={[
        { id: "v", time: "14:05", answers: [answer("First?"), answer("Second?", "There"), answer("Third?")] },
      ]}
    />,
  );
  expect(screen.getAllByRole("term").map((one) => one.textContent)).toEqual([
    ...["First?", "Second?"],
    ...["First?", "Second?"],
  ]);
  expect(screen.getAllByText("Not answered")).toHaveLength(2);
});
