import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CardBlocks } from "./card-blocks";

test("a card shows each question with its answer, and what may be asked with the prepared answer", () => {
  render(
    <CardBlocks
      blocks={[
        { kind: "answer", question: "Breathe first", lines: ["Four in,", "six out."] },
        {
          kind: "rows",
          question: "What they may ask",
          rows: [{ lines: ["Why us?"], parts: [{ label: "I say", lines: ["Because of the archive."] }] }],
        },
      ]}
    />,
  );
  const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(["Breathe first", "What they may ask"]);
  expect(screen.getByText(/Four in,/)).toHaveTextContent("Four in, six out.");
  expect(screen.getByRole("listitem")).toHaveTextContent("Why us?Because of the archive.");
});
