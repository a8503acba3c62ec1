import "server-only";
import { existsSync, readdirSync } from "node:fs";

// The two alphabets that every page has letters of. A browser uses them on a page only if they are there when it is first
// painted (`font-display: optional` in app/fonts.ts), so it is told of them beside the style sheet.

const folder = process.env.NODE_ENV === "development" ? ".next/dev/static/media" : ".next/static/media";
let found: string[] | undefined;

/** Their addresses in this build; none where a development server has not made them yet. */
export function mainFonts(): readonly string[] {
  if (!found?.length) {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    found = files
      .filter((file) => /_latin_wght_normal\b.*\.woff2$/.test(file))
      .map((file) => `/_next/static/media/${file}`);
  }
  return found;
}
