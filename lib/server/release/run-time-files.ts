import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { compiledFile } from "../build/compile.mjs";
import { programs } from "../build/programs";
import { fontFiles } from "../pdf/fonts.mjs";

type Trace = (files: string[], options: object) => Promise<{ fileList: Set<string> }>;
// The tracer that Next brings along, and has traced its own pages with.
const require = createRequire(import.meta.url);
const { nodeFileTrace } = require("next/dist/compiled/@vercel/nft") as { nodeFileTrace: Trace };

const worker = "lib/server/pdf/worker.mjs";
const nextEntry = "node_modules/next/dist/server/next.js";

/** Of what the build leaves in .next: its caches, and what it noted of itself. */
const unopened = /^(cache|dev|diagnostics|types|turbopack|blank|throwing|trace)|\.nft\.json$|\.d\.ts$/;

/** Of Next, what only development and a build load, and what its own errors would be told by. */
const unopenedOfNext =
  /^node_modules\/next\/dist\/(docs\/|compiled\/(webpack|babel|babel-packages|next-devtools|@next\/font)\/|.*(\.dev\.js|\.map)$)/;

/** Every file that a running Onward may open, from the project's folder, in order. */
export async function runTimeFiles(): Promise<string[]> {
  const compiled = programs.map(compiledFile);
  const files = [
    ...compiled.flatMap((file) => [file, `${file}.map`]),
    ...filesBelow(".next").filter((file) => !unopened.test(file.slice(".next/".length))),
    ...filesBelow("prisma/migrations"),
    ...filesBelow("public"),
    "lib/server/pdf/template.typ",
    ...fontFiles().map((file) => `node_modules/${file}`),
    ...(await traced([...compiled, worker])),
  ];
  const told = [...new Set(files.flatMap(packageOf))].flatMap(aboutPackage);
  return [...new Set([...files, ...told])].filter((file) => existsSync(file)).sort();
}

/** What these programs and the pages load of packages, and of the project outside of what is compiled. */
async function traced(entries: string[]): Promise<string[]> {
  const { fileList } = await nodeFileTrace([...entries, nextEntry], {
    base: process.cwd(),
    processCwd: process.cwd(),
    // The compiler is for where there are sources.
    ignore: (file: string) => unopenedOfNext.test(file) || /^node_modules\/@?esbuild\//.test(file),
  });
  const ofPages = filesBelow(".next/server")
    .filter((file) => file.endsWith(".nft.json"))
    .flatMap(listedIn);
  const ofNext = listedIn(".next/next-server.js.nft.json");
  const ofPackages = [...ofNext, ...ofPages, ...fileList].filter((file) => file.startsWith("node_modules/"));
  return [...ofPackages, ...[...fileList].filter((file) => file.startsWith("lib/server/pdf/"))];
}

/** The files in a list that Next has written beside what it traced. */
function listedIn(trace: string): string[] {
  const { files }: { files: string[] } = JSON.parse(readFileSync(trace, "utf8"));
  return files.map((file) => normalize(join(dirname(trace), file)));
}

/** The folder of the package that a file is of. */
export function packageOf(file: string): string[] {
  const [folder] = /^node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [];
  return folder === undefined ? [] : [folder];
}

/** Its name, and what it may be passed on under. */
function aboutPackage(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^(package\.json$|licen[cs]e|notice|copying)/i.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Links as they are: what they lead to has its own place. From Node 22 on, a list of all folders at once follows them. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
