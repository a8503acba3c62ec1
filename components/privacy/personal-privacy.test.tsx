import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PersonalPrivacy } from "./personal-privacy";

const others = /^Whoever has an account of their own on this machine, while Onward runs/;
const code = /^Whoever has the access code and can reach (this|that) machine\./;

function points(props: Parameters<typeof PersonalPrivacy>[0]): string[] {
  render(<PersonalPrivacy {...props} />);
  return screen.getAllByRole("listitem").map((item) => item.textContent ?? "");
}

test("somebody who shares a machine learns that its other accounts can read everything, and what helps", () => {
  const said = points({ isHereOnly: true, asksCode: false });
  expect(said).toContainEqual(expect.stringMatching(others));
  expect(said).toContainEqual(expect.stringContaining("ONWARD_ACCESS_CODE=always"));
});

test.each([true, false])("if the code is required, it names those who have it instead", (isHereOnly) => {
  const said = points({ isHereOnly, asksCode: true });
  expect(said).toContainEqual(expect.stringMatching(code));
  expect(said).not.toContainEqual(expect.stringMatching(others));
});

test.each([
  [false, "Clear this device", "/leave"],
  [true, "Delete everything", "/leave?all"],
])("it links to the page that deletes everything, with an access code or without", (asksCode, name, href) => {
  render(<PersonalPrivacy isHereOnly asksCode={asksCode} />);
  expect(screen.getByRole("link", { name })).toHaveAttribute("href", href);
});
