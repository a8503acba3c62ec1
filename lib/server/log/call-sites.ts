import "server-only";
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { isAbsolute, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Where an error came from, for the log. A stack's text begins with the error's message, and a message of several
// lines can look like frames, so only V8's call sites are used. Function names are left out too: one may be built
// from what somebody sent.

/** Beyond these are Next's frames. */
const atMost = 8;

/**
 * Files of the project with line and column, innermost first: "lib/server/hosted/accounts/mail.ts:41:12". Empty if
 * the error's stack was read before: V8 provides its call sites once.
 */
export function placesIn(error: Error): string[] {
  const before = Error.prepareStackTrace;
  let places: string[] = [];
  Error.prepareStackTrace = (one, sites) => {
    places = sites.flatMap(placeOf);
    return before?.(one, sites) ?? `${String(one)}\n    at ${sites.join("\n    at ")}`;
  };
  try {
    // Reading it makes V8 call the function above.
    void error.stack;
  } finally {
    Error.prepareStackTrace = before;
  }
  return places.slice(0, atMost);
}

function placeOf(site: NodeJS.CallSite): string[] {
  const [name, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
  if (!name || line === null || column === null) return [];
  // Node's own modules have no map, nor does code generated at run time.
  if (!name.startsWith("file:") && !isAbsolute(name)) return [];
  const file = name.startsWith("file:") ? name : pathToFileURL(name).href;
  const origin = sourceMapOf(fileURLToPath(file))?.findOrigin(line, column);
  return origin && "fileName" in origin
    ? placeIn(new URL(origin.fileName, file), origin.lineNumber, origin.columnNumber)
    : placeIn(new URL(file), line, column);
}

/** Empty for other files: their path would reveal somebody's home folder. */
function placeIn(file: URL, line: number, column: number): string[] {
  if (file.protocol !== "file:") return [];
  const below = relative(process.cwd(), fileURLToPath(file));
  return below.startsWith("..") || isAbsolute(below) ? [] : [`${below}:${line}:${column}`];
}

const sourceMaps = new Map<string, SourceMap | undefined>();

/** Loaded on demand: Node's own source map support keeps all maps in memory from the start, 50 MB with Next's. */
function sourceMapOf(file: string): SourceMap | undefined {
  if (!sourceMaps.has(file)) sourceMaps.set(file, readSourceMap(`${file}.map`));
  return sourceMaps.get(file);
}

function readSourceMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
