// The style tokens are defined in app/globals.css. Pages made without Next, PDFs, the icon and the manifest cannot read
// them and repeat the values.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync("app/globals.css", "utf8");
const [lightCss = "", darkCss = ""] = css.split("@variant dark {");
const plain = readFileSync("public/plain.css", "utf8");

/** The colours in part of a style sheet, from custom properties with this prefix. */
function tokensIn(text: string, prefix: string): Tokens {
  const pairs = text.matchAll(new RegExp(`--${prefix}([\\w-]+): (#[0-9a-f]{6});`, "g"));
  return Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, value]));
}

const light = tokensIn(lightCss, "color-");
const dark = tokensIn(darkCss, "color-");

/** The blocks of plain.css that define tokens, in its order. */
const plainBlocks = [...plain.matchAll(/\{\n\s*color-scheme: (light|dark);([^}]*)\}/g)].map(
  ([, scheme = "", block = ""]) => ({ scheme, tokens: tokensIn(block, "") }),
);

/** Tokens with another name in plain.css. */
const names: Tokens = { "on-accent": "accent-ink" };

it("the pages made without Next have the colours of the others, in light and dark", () => {
  expect(plainBlocks.map(({ scheme }) => scheme)).toEqual(["light", "dark", "dark"]);
  for (const { scheme, tokens } of plainBlocks) {
    const own = scheme === "light" ? light : dark;
    expect(Object.keys(tokens).length).toBeGreaterThan(5);
    for (const [name, value] of Object.entries(tokens)) expect(own[names[name] ?? name], name).toBe(value);
  }
});

it("a PDF has the light colours of the pages", () => {
  const template = readFileSync("lib/server/pdf/template.typ", "utf8");
  const used = [...template.matchAll(/rgb\("(#[0-9a-f]{6})"\)/g)].map(([, value]) => value);
  expect(used).toEqual([light["ink"], light["ink-soft"], light["accent"], light["line"]]);
});

it("the icon and the manifest of an installed app have the colours of the pages", () => {
  const files = ["public/icon.svg", "public/app.webmanifest"].map((file) => readFileSync(file, "utf8"));
  const own = [...Object.values(light), ...Object.values(dark)];
  const used = files.flatMap((text) => [...text.matchAll(/#[0-9a-f]{6}\b/g)].map(String));
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((value) => !own.includes(value))).toEqual([]);
});

describe("the fonts", () => {
  const faces = [...readFileSync("app/fonts.css", "utf8").matchAll(/@font-face \{([^}]*)\}/g)].map(String);
  const declared = (family: string) => faces.filter((face) => face.includes(`font-family: ${family};`));

  it.each(["serif", "sans"])(
    "of %s begin with the letters of most texts; the rarer ones follow, and then the fallback",
    (kind) => {
      const [, listed = ""] = new RegExp(`--font-${kind}: ([^;]*);`).exec(css) ?? [];
      const first = listed.split(", ").slice(0, 3);
      expect(first).toEqual([`${kind}-latin`, `${kind}-beyond-latin`, `${kind}-fallback`]);
      const [usual, rarer, fallback] = first.map(declared);
      expect(usual).toHaveLength(1);
      expect(usual?.join()).not.toContain("unicode-range");
      expect(rarer?.length).toBeGreaterThan(1);
      for (const face of rarer ?? []) expect(face).toContain("unicode-range");
      expect(fallback?.join()).toContain("size-adjust");
    },
  );
});

it("a link in the text has the same underline everywhere", () => {
  const [, own] = /a \{[^}]*text-underline-offset: ([\d.]+em)/.exec(css) ?? [];
  const [, other] = /a \{[^}]*text-underline-offset: ([\d.]+em)/.exec(plain) ?? [];
  expect(own).toBeDefined();
  expect(other).toBe(own);
});
