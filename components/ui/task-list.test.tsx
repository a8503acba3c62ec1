import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { StageStatus } from "@/lib/walkthroughs/progress";
import { TaskList } from "./task-list";

const task = { href: "/accept", title: "Accept the outcome", promise: "Say what happened.", minutes: 1 };

test("a row says in words how far it is and which is next", () => {
  render(
    <TaskList
      tasks={[
        { ...task, status: "waiting" },
        { ...task, href: "/reflect", title: "Reflect", minutes: 15, status: "not-started", suggested: true },
      ]}
    />,
  );
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("About 1 minute");
  expect(first).toHaveTextContent("Waiting for a reply");
  expect(second).toHaveTextContent("Suggested next");
  expect(within(second as HTMLElement).getByRole("link", { name: "Reflect" })).toHaveAttribute(
    "href",
    "/reflect",
  );
});

test.each<[StageStatus, string]>([
  ["not-started", "Not started"],
  ["begun", "Begun"],
  ["gone-through", "Gone through"],
  ["answered", "Answered"],
  ["waiting", "Waiting for a reply"],
  ["deeper", "Gone deeper"],
])("a stage that is %s is called so: %s", (status, words) => {
  render(<TaskList tasks={[{ ...task, status }]} />);
  expect(screen.getByRole("listitem")).toHaveTextContent(words);
});
