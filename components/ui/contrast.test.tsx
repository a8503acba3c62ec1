// The colours are read from the style sheet itself, so that a nicer shade can't quietly cost legibility. Minimum
// ratios: WCAG 2.2, 1.4.3 and 1.4.6 (text), 1.4.11 (borders of controls, focus).
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const [light = "", dark = ""] = css.split("prefers-color-scheme: dark");

function colour(scheme: string, token: string): string {
  const hex = new RegExp(`--color-${token}: (#[0-9a-f]{6});`).exec(scheme)?.[1];
  if (hex === undefined) throw new Error(`No colour called ${token}`);
  return hex;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const pairs: [token: string, ground: string, atLeast: number][] = [
  ["ink", "paper", 7],
  ["ink", "paper-raised", 7],
  ["ink", "accent-soft", 7],
  ["ink", "note-soft", 7],
  ["ink", "trouble-soft", 7],
  ["ink-soft", "paper", 7],
  ["ink-soft", "paper-raised", 7],
  ["ink-soft", "accent-soft", 4.5],
  ["accent", "paper", 7],
  ["accent", "paper-raised", 7],
  ["accent", "accent-soft", 4.5],
  ["accent-ink", "accent", 7],
  ["accent-ink", "accent-deep", 7],
  ["note", "paper", 7],
  ["note", "paper-raised", 7],
  ["note", "note-soft", 4.5],
  ["trouble", "paper", 7],
  ["trouble", "trouble-soft", 4.5],
  ["edge", "paper", 3],
  ["edge", "paper-raised", 3],
  ["focus", "paper", 3],
  ["focus", "paper-raised", 3],
  ["focus", "accent-soft", 3],
  ["focus", "trouble-soft", 3],
];

test.each(pairs)("%s is legible on %s, at least %d to 1, in light and dark", (token, ground, atLeast) => {
  for (const scheme of [light, dark])
    expect(contrast(colour(scheme, token), colour(scheme, ground))).toBeGreaterThanOrEqual(atLeast);
});
