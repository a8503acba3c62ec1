// What `npm ci` puts on the disk, with the development tools and without. A package that adds a hundred megabytes is
// noticed here, and not by whoever installs Onward.
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fontFiles } from "@/lib/server/pdf/fonts.mjs";

type Package = { dev?: true; engines?: { node?: string } };
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** The disk usage of a folder, without nested packages. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => {
      const file = lstatSync(path);
      return sum + 512 * file.blocks + (file.isDirectory() ? sizeOf(path) : 0);
    }, 0);
}

const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "" && existsSync(path))
  .map(([path, { dev }]) => ({ path, isTool: dev === true, size: sizeOf(path) / 2 ** 20 }))
  .sort((a, b) => b.size - a.size);

/** The megabytes of all of them, and of the ten largest by name. */
function weighed(tree: typeof packages) {
  const megabytes = Math.round(tree.reduce((sum, { size }) => sum + size, 0));
  const largest = tree.slice(0, 10).map(({ path, size }) => `${path}: ${size.toFixed(0)}`);
  return { megabytes, largest: largest.join("\n") };
}

it("everything, with the tools for tests, is at most 900 MB", () => {
  const { megabytes, largest } = weighed(packages);
  expect(megabytes).toBeGreaterThan(400);
  expect(megabytes, largest).toBeLessThanOrEqual(900);
});

it("what builds and runs Onward is at most 600 MB", () => {
  const { megabytes, largest } = weighed(packages.filter(({ isTool }) => !isTool));
  expect(megabytes).toBeGreaterThan(300);
  expect(megabytes, largest).toBeLessThanOrEqual(600);
});

it("what an install removes stays away, except for its name", () => {
  const real = packages
    .filter(({ size }) => size > 0.1)
    .map(({ path }) => path.replace(/^.*node_modules\//, ""));
  for (const name of ["prisma", "@electric-sql/pglite", "elkjs", "sharp", "@img/sharp-libvips-linux-x64"])
    expect(real).not.toContain(name);
});

it("no package asks for a newer Node than Onward does, except SQLite's, which is tried on it", () => {
  const newer = Object.entries(lock.packages).filter(([, { engines }]) =>
    engines?.node?.split("||").every((range) => Number(/\d+/.exec(range)?.[0] ?? 0) > 20),
  );
  expect(newer.map(([path]) => path)).toEqual(["node_modules/@photostructure/sqlite"]);
});

it("the only font files are those that PDFs use, each with its licence", () => {
  const scope = "@expo-google-fonts";
  const files = readdirSync(`node_modules/${scope}`, { recursive: true, encoding: "utf8" });
  const fonts = files.filter((name) => name.endsWith(".ttf")).map((name) => `${scope}/${name}`);
  expect(fonts.sort()).toEqual(fontFiles().sort());
  for (const font of new Set(fonts.map((file) => file.split("/")[1])))
    expect(files, font).toContain(`${font}/LICENSE_FONT`);
});

it("of Prisma's compilers only the two that the databases need are there", () => {
  const compilers = readdirSync("node_modules/@prisma/client/runtime").filter((name) =>
    name.includes(".wasm-base64."),
  );
  expect(compilers.sort()).toEqual([
    "query_compiler_fast_bg.postgresql.wasm-base64.mjs",
    "query_compiler_fast_bg.sqlite.wasm-base64.mjs",
  ]);
});
