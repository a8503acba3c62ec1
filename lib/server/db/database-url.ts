import "server-only";
import { isAbsolute } from "node:path";

export type Engine = "sqlite" | "postgresql";

/** The engine that a DATABASE_URL names. Throws if it names none, without quoting it, because it may contain a password. */
export function engineOf(url: string): Engine {
  if (url.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  throw new Error("DATABASE_URL begins with file:/ or postgresql://");
}

/** The path in a `file:/absolute/path` URL, taken literally: a space or a # in a folder name needs no escaping. */
export function sqlitePath(url: string): string {
  const path = url.replace(/^file:(\/\/(?=\/))?/, "");
  if (path === url || !isAbsolute(path))
    throw new Error("A SQLite URL names an absolute path: file:/…/onward.db");
  return path;
}
