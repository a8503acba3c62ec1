// The diagram and the table of folders in ARCHITECTURE.md, generated from the imports themselves. `npm run map`
// writes them, and tests/map.test.ts fails if they are out of date.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { boxes, meanings } from "./folders";

type Import = { from: string; to: string; isType: boolean };

/** Every import between two of our files, without tests. */
async function ownImports(): Promise<Import[]> {
  const { output } = await cruise(
    ["app", "components", "lib"],
    {
      doNotFollow: { path: ["^node_modules/", "^lib/server/db/generated/"] },
      exclude: { path: "\\.test\\.tsx?$" },
      tsPreCompilationDeps: true,
      moduleSystems: ["es6"],
      tsConfig: { fileName: "tsconfig.json" },
      enhancedResolveOptions: { conditionNames: ["import", "node"], exportsFields: ["exports"] },
    },
    {},
    { tsConfig: extractTSConfig("tsconfig.json") },
  );
  if (typeof output === "string") throw new Error(output);
  const isOwn = (path: string) => /^(app|components|lib)\//.test(path) && existsSync(path);
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => isOwn(source) && isOwn(resolved) && !resolved.includes("/generated/"))
      .map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        isType: dependencyTypes.includes("type-only"),
      })),
  );
}

/** `lib/server/http/gateway/admit.ts` is in `lib/server/http/gateway`, `lib/dates.ts` in `lib`, and every page in `app`. */
export function folderOf(path: string): string {
  return path.startsWith("app/") ? "app" : dirname(path);
}

function boxOf(folder: string): string {
  return boxes.find(({ holds }) => holds.test(folder))?.id ?? folder;
}

/** What an arrow means: imports that run, or only types. */
function arrowsOf(imports: readonly Import[]): string[] {
  const runs = new Map<string, boolean>();
  for (const { from, to, isType } of imports) {
    const [start, end] = [boxOf(folderOf(from)), boxOf(folderOf(to))];
    // Everything uses the loose files of lib; arrows to them would say nothing.
    if (start === end || start === "words" || end === "words") continue;
    runs.set(`${start} ${end}`, runs.get(`${start} ${end}`) || !isType);
  }
  return [...runs].sort().map(([ends, isRun]) => `  ${ends.replace(" ", isRun ? " --> " : " -.-> ")}`);
}

function picture(imports: readonly Import[], folders: readonly string[]): string {
  const nodes = boxes.flatMap(({ id, title }) => {
    const held = folders.filter((folder) => boxOf(folder) === id);
    const names = held.map((folder) =>
      folder === "lib/server" ? "*.ts" : folder.replace(/^(lib\/server|lib|components)\//, ""),
    );
    if (held.length === 0 || id === "words") return [];
    return [`  ${id}["<b>${title}</b>${held.length > 1 ? `<br/>${names.join(", ")}` : ""}"]`];
  });
  const around = [
    "  browser([a browser]) ==>|HTTP| gateway",
    "  gateway ==>|Next| app",
    "  rows ==>|SQL| database[(SQLite or PostgreSQL)]",
  ];
  return ["```mermaid", "flowchart TB", ...nodes, ...around, ...arrowsOf(imports), "```"].join("\n");
}

function table(imports: readonly Import[], folders: readonly string[]): string {
  const rows = folders.map((folder) => {
    const used = imports.filter(({ from }) => folderOf(from) === folder).map(({ to }) => folderOf(to));
    const others = [...new Set(used)].filter((other) => other !== folder).sort();
    const names = others.filter((other) => other !== "lib").map((other) => `\`${other}\``);
    return `| \`${folder}\` | ${meanings[folder] ?? ""} | ${names.join(" ") || "nothing"} |`;
  });
  return ["| folder | what is in it | imports, besides `lib` |", "|---|---|---|", ...rows].join("\n");
}

/** The text between the two marks in ARCHITECTURE.md. */
export async function drawMap(): Promise<{ text: string; folders: string[] }> {
  const imports = await ownImports();
  const folders = [...new Set(imports.flatMap(({ from, to }) => [folderOf(from), folderOf(to)]))].sort();
  return { text: `${picture(imports, folders)}\n\n${table(imports, folders)}`, folders };
}

const marks = ["<!-- Drawn by npm run map -->\n", "<!-- End of the map -->"] as const;

/** The page with its old map replaced by this one. */
export function withMap(page: string, map: string): string {
  const [before, rest = ""] = page.split(marks[0]);
  const [, after] = rest.split(marks[1]);
  if (after === undefined) throw new Error("ARCHITECTURE.md has no place for the map");
  return `${before}${marks[0]}${map}\n${marks[1]}${after}`;
}
