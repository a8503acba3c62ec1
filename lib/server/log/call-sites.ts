import "server-only";
import { findSourceMap } from "node:module";
import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";

// Where an error came from, for the log. The text of a stack begins with the error's message, and a message of several
// lines can look like frames; so the places are taken from V8's call sites and from nothing else. Names of functions
// stay out too: one may be made of what somebody sent.

/** More would be Next's way to the handler. */
const atMost = 8;

/**
 * Files of the project with line and column, innermost first: "lib/server/hosted/accounts/mail.ts:41:12". Empty if somebody has asked
 * for the error's stack before: V8 gives its call sites once.
 */
export function placesIn(error: Error): string[] {
  const before = Error.prepareStackTrace;
  let places: string[] = [];
  Error.prepareStackTrace = (one, sites) => {
    places = sites.flatMap(placeOf);
    return before?.(one, sites) ?? `${String(one)}\n    at ${sites.join("\n    at ")}`;
  };
  try {
    // Reading it is what makes V8 call the function above.
    void error.stack;
  } finally {
    Error.prepareStackTrace = before;
  }
  return places.slice(0, atMost);
}

function placeOf(site: NodeJS.CallSite): string[] {
  const compiled = {
    fileName: site.getFileName(),
    line: site.getLineNumber(),
    column: site.getColumnNumber(),
  };
  if (!compiled.fileName || compiled.line === null || compiled.column === null) return [];
  const origin = findSourceMap(compiled.fileName)?.findOrigin(compiled.line, compiled.column);
  const { fileName, line, column } =
    origin && "fileName" in origin
      ? { fileName: origin.fileName, line: origin.lineNumber, column: origin.columnNumber }
      : compiled;
  const path = pathBelowProject(String(fileName));
  return path ? [`${path}:${line}:${column}`] : [];
}

/** Undefined for what lies elsewhere: the path would tell the name of somebody's home. */
function pathBelowProject(file: string): string | undefined {
  const path = file.startsWith("file:") ? fileURLToPath(file) : file;
  if (!isAbsolute(path)) return undefined;
  const below = relative(process.cwd(), path);
  return below.startsWith("..") || isAbsolute(below) ? undefined : below;
}
