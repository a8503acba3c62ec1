import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { PageTitle } from "./page-title";

it.each([undefined, false, null, ""])("leaves no empty paragraph if there is nothing above: %s", (above) => {
  const { container } = render(<PageTitle above={above} title="Your card" />);
  expect([...(container.firstElementChild?.children ?? [])].map(({ tagName }) => tagName)).toEqual(["H1"]);
});
