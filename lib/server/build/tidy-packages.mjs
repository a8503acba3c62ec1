// The last step of `npm ci`: deletes what packages contain and Onward never opens, a third of a gigabyte. It touches
// only the packages named here, does nothing the second time, and skips an installation that it may not write to.
// Plain JavaScript, because it runs before anything is compiled.
import "server-only";
import { lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fontFiles } from "../pdf/fonts.mjs";

const packages = "node_modules";

/** Names in a package's folder; empty if it is not installed. */
function namesIn(folder) {
  try {
    return readdirSync(join(packages, folder));
  } catch {
    return [];
  }
}

const weights = new Set(fontFiles().map((file) => dirname(file)));
const fonts = new Set([...weights].map((weight) => dirname(weight)));

/** Font weights that no PDF uses: one folder each. */
function otherWeights() {
  return [...fonts].flatMap((font) =>
    namesIn(font)
      .filter((name) => /^\d{3}[A-Z]/.test(name))
      .map((name) => `${font}/${name}`)
      .filter((weight) => !weights.has(weight)),
  );
}

/** Preview pictures of fonts. */
function pictures() {
  return [...fonts, ...weights].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith(".png"))
      .map((name) => `${folder}/${name}`),
  );
}

/** Prisma's query compilers for other databases, for smaller size, and as CommonJS. */
function otherCompilers() {
  const folder = "@prisma/client/runtime";
  return namesIn(folder)
    .filter((name) => /^query_compiler_\w+\.\w+\.wasm-base64\.m?js$/.test(name))
    .filter((name) => !/^query_compiler_fast_bg\.(sqlite|postgresql)\.wasm-base64\.mjs$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** SQLite for other platforms, and what it would be compiled from if there were none for this one. */
function otherSqlites() {
  const folder = "@photostructure/sqlite";
  const builds = namesIn(`${folder}/prebuilds`);
  const own = `${process.platform}-${process.arch}`;
  if (!builds.includes(own)) return [];
  const others = builds.filter((build) => build !== own).map((build) => `${folder}/prebuilds/${build}`);
  return namesIn(folder).includes("src") ? [...others, `${folder}/src`] : others;
}

function sizeOf(path) {
  const file = lstatSync(path);
  return file.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : file.size;
}

let bytes = 0;
const unwritable = [];
for (const path of [...otherWeights(), ...pictures(), ...otherCompilers(), ...otherSqlites()].map((each) =>
  join(packages, each),
)) {
  try {
    const size = sizeOf(path);
    rmSync(path, { recursive: true });
    bytes += size;
  } catch (error) {
    unwritable.push(`${path} (${error.code})`);
  }
}
const megabytes = Math.round(bytes / 1_000_000);
if (bytes > 0)
  process.stdout.write(
    `Took ${megabytes} MB out of node_modules that Onward never opens: weights of fonts, what is for other databases and other systems.\n`,
  );
if (unwritable.length > 0)
  process.stdout.write(
    `${unwritable.length} things that Onward never opens stay in node_modules, because they can't be taken away: ${unwritable[0]}.\n`,
  );
