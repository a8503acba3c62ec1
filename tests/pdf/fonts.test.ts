// The fonts of PDFs lie in the repository. Each is the file that its package has, and each is used.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = "lib/server/pdf/fonts";
const table = [
  ...readFileSync(join(folder, "README.md"), "utf8").matchAll(/^\| (\S+\.ttf) \| `(\S+)` \| `(\w+)` \|$/gm),
];
const files = readdirSync(folder).filter((name) => name.endsWith(".ttf"));

it("each font is told with the package that it comes from, and is what that package has", () => {
  expect(table.map(([, name]) => name).sort()).toEqual(files.sort());
  for (const [, name = "", , hash] of table)
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
      name,
    ).toBe(hash);
});

it("no font lies there that no PDF is set in", () => {
  const used = [
    ...readFileSync("lib/server/pdf/fonts.mjs", "utf8").matchAll(
      /typeface\("[^"]+", "(\w+)"(, "SemiBold")?\)/g,
    ),
  ].flatMap(([, name, second]) => [`${name}-Regular.ttf`, ...(second ? [`${name}-SemiBold.ttf`] : [])]);
  expect(used.sort()).toEqual(files.sort());
});
