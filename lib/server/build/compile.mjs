// Programs of the project are TypeScript, which Node 20 cannot run. Each is bundled into one JavaScript file in dist/
// every time it starts: that takes a tenth of a second, and nothing there can be stale. The output is in the
// project's own folder, where no other account can plant a file. Plain JavaScript, because Node starts with it.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Compiles a program and runs it in this process; gives its exports.
 * @param {string} source A TypeScript file, from the project's folder.
 */
export async function run(source) {
  return await import(pathToFileURL(await compile(source)).href);
}

/**
 * Where a program is once it is compiled.
 * @param {string} source A TypeScript file, from the project's folder.
 */
export function compiledFile(source) {
  return join("dist", source.replaceAll("/", "-").replace(/\.ts$/, ".mjs"));
}

/**
 * Gives the compiled file. Where there are no sources, as in a release, it is the one that the build made.
 * @param {string} source A TypeScript file, from the project's folder.
 */
export async function compile(source) {
  const file = compiledFile(source);
  if (!existsSync(source)) return file;
  const { buildSync } = await import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [source],
    outfile: file,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    // So that the log can map errors to the sources (call-sites.ts).
    sourcemap: "linked",
    sourcesContent: false,
    write: false,
    logLevel: "error",
  });
  for (const output of outputFiles) put(output.path, output.contents);
  return file;
}

/**
 * Other processes may be reading it, or making it too; and where nothing may be written, it is there already.
 * @param {string} file
 * @param {Uint8Array} contents
 */
function put(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  mkdirSync("dist", { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}
