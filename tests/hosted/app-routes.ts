// Every address that the app answers, derived from the files below app/.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const app = fileURLToPath(new URL("../../app", import.meta.url));

/** For each address, as Next names it, the methods that its file answers. A page is read with GET. */
export function appRoutes(folder = app): Record<string, string[]> {
  const routes: Record<string, string[]> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const methods = entry.isFile() ? methodsOf(join(entry.parentPath, entry.name)) : [];
    if (methods.length === 0) continue;
    const address = entry.parentPath.slice(folder.length).replace(/\/\([^/]+\)/g, "") || "/";
    routes[address] = [...(routes[address] ?? []), ...methods].sort();
  }
  return routes;
}

const exported = /^export (?:const|async function|function) ([A-Z]+)\b/gm;

function methodsOf(file: string): string[] {
  if (/\/page\.[jt]sx?$/.test(file)) return ["GET"];
  if (!/\/route\.[jt]sx?$/.test(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(exported)].flatMap(([, method]) => method ?? []);
}
