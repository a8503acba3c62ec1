// Light or dark, if somebody chose one; otherwise every page follows the system.

export type Look = "light" | "dark";

export function lookFrom(value: unknown): Look | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
