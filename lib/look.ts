// Light or dark, where somebody chose one; else every page is as the system has it.

export type Look = "light" | "dark";

export function lookFrom(value: unknown): Look | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
