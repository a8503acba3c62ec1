import { expect, it } from "vitest";
import { ownPath } from "./sign-in-path";

it.each(["/walkthroughs", "/walkthroughs/1?check", "/plan?a=%2F%2Fb"])("%s is a way back", (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/..//evil.example",
  "walkthroughs",
  "",
  `/${"a".repeat(600)}`,
  undefined,
])("%j is none", (path) => {
  expect(ownPath(path)).toBeUndefined();
});
