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

const serifLatinExt = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  variable: "--serif-latin-ext",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

const serifGreek = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2",
  variable: "--serif-greek",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
    },
  ],
});

const serifCyrillic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2",
  variable: "--serif-cyrillic",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
    },
  ],
});

const serifVietnamese = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2",
  variable: "--serif-vietnamese",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
    },
  ],
});

const sansLatin = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--sans-latin",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: "Arial",
});

const sansLatinExt = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2",
  variable: "--sans-latin-ext",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

const sansGreek = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2",
  variable: "--sans-greek",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
    },
  ],
});

const sansCyrillic = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2",
  variable: "--sans-cyrillic",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
    },
  ],
});

const sansVietnamese = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2",
  variable: "--sans-vietnamese",
  weight: "200 900",
  display: "optional",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
    },
  ],
});

/** For `<html>`: defines the families that `globals.css` names. */
export const fontVariables = [
  serifLatin,
  serifLatinExt,
  serifGreek,
  serifCyrillic,
  serifVietnamese,
  sansLatin,
  sansLatinExt,
  sansGreek,
  sansCyrillic,
  sansVietnamese,
]
  .map((font) => font.variable)
  .join(" ");
