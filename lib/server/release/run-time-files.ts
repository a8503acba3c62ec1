import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { compiledFile } from "../build/compile.mjs";
import { programs } from "../build/programs";
import { fontFiles } from "../pdf/fonts.mjs";

type Trace = (files: string[], options: object) => Promise<{ fileList: Set<string> }>;
// The tracer that Next includes and uses for its own pages.
const require = createRequire(import.meta.url);
const { nodeFileTrace } = require("next/dist/compiled/@vercel/nft") as { nodeFileTrace: Trace };

const worker = "lib/server/pdf/worker.mjs";
const nextEntry = "node_modules/next/dist/server/next.js";

/** Files in .next that are not needed at run time: caches, and the build's notes about itself. */
const unopened = /^(cache|dev|diagnostics|types|turbopack|blank|throwing|trace)|\.nft\.json$|\.d\.ts$/;

/** Files of Next that only development and a build load, or that only make its errors readable. */
const unopenedOfNext =
  /^node_modules\/next\/dist\/(docs\/|compiled\/(webpack|babel|babel-packages|next-devtools|@next\/font)\/|.*(\.dev\.js|\.map)$)/;

/** Every file that a running Onward may open, relative to the project's folder, sorted. */
export async function runTimeFiles(): Promise<string[]> {
  const compiled = programs.map(compiledFile);
  const files = [
    ...compiled.flatMap((file) => [file, `${file}.map`]),
    ...filesBelow(".next").filter((file) => !unopened.test(file.slice(".next/".length))),
    ...filesBelow("prisma/migrations"),
    ...filesBelow("public"),
    "lib/server/pdf/template.typ",
    ...fontFiles().map((file) => `node_modules/${file}`),
    ...filesBelow(`node_modules/@photostructure/sqlite/prebuilds/${process.platform}-${process.arch}`),
    ...(await traced([...compiled, worker])),
  ];
  const told = [...new Set(files.flatMap(packageOf))].flatMap(aboutPackage);
  return [...new Set([...files, ...told])].filter((file) => existsSync(file)).sort();
}

/** What these programs and the pages load from packages, and from the project beyond what is compiled. */
async function traced(entries: string[]): Promise<string[]> {
  const { fileList } = await nodeFileTrace([...entries, nextEntry], {
    base: process.cwd(),
    processCwd: process.cwd(),
    // The compiler is needed only where there are sources.
    ignore: (file: string) => unopenedOfNext.test(file) || /^node_modules\/@?esbuild\//.test(file),
  });
  const ofPages = filesBelow(".next/server")
    .filter((file) => file.endsWith(".nft.json"))
    .flatMap(listedIn);
  const ofNext = listedIn(".next/next-server.js.nft.json");
  const ofPackages = [...ofNext, ...ofPages, ...fileList].filter((file) => file.startsWith("node_modules/"));
  return [...ofPackages, ...[...fileList].filter((file) => file.startsWith("lib/server/pdf/"))];
}

/** The files in a trace that Next wrote. */
function listedIn(trace: string): string[] {
  const { files }: { files: string[] } = JSON.parse(readFileSync(trace, "utf8"));
  return files.map((file) => normalize(join(dirname(trace), file)));
}

/** The folder of the package that a file belongs to. */
export function packageOf(file: string): string[] {
  const [folder] = /^node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [];
  return folder === undefined ? [] : [folder];
}

/** Its name and its licence. */
function aboutPackage(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(package\.json$|licen[cs]e|notice|copying)/i.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Links stay links: their targets are listed separately. Since Node 22, a recursive listing follows them. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
