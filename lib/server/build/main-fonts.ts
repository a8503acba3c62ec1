import "server-only";
import { existsSync, readdirSync } from "node:fs";

// The two alphabets that every page uses. With `font-display: optional` (app/fonts.css) a browser uses them only if
// they have arrived by the first paint, so they are preloaded next to the style sheet.

const folder = process.env.NODE_ENV === "development" ? ".next/dev/static/media" : ".next/static/media";
let found: string[] | undefined;

/** Their addresses in this build; empty while a development server has not made them. */
export function mainFonts(): readonly string[] {
  if (!found?.length) {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    found = files
      .filter((file) => /-latin-wght-normal\b.*\.woff2$/.test(file))
      .map((file) => `/_next/static/media/${file}`);
  }
  return found;
}
