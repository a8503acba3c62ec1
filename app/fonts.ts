// Self-hosted variable fonts. A page uses the fonts that are there at its first paint and never changes afterwards,
// so that nothing moves while somebody reads: on a slow line the first page has a metric-matched fallback, and the
// next one the fonts, which have loaded by then. next/font reads these calls at build time: literals only.
import localFont from "next/font/local";

const serifLatin = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--serif-latin",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const sansLatin = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--sans-latin",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: "Arial",
});

/** For `<html>`: defines the families that `globals.css` names. */
export const fontVariables = `${serifLatin.variable} ${sansLatin.variable}`;
