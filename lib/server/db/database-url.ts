import "server-only";
import { isAbsolute } from "node:path";

export type Engine = "sqlite" | "postgresql";

/** Which engine a DATABASE_URL names. Throws, without repeating it (it may hold a password), when it names none. */
export function engineOf(url: string): Engine {
  if (url.startsWith("file:")) return "sqlite";
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  throw new Error("DATABASE_URL begins with file:/ or postgresql://");
}

/** The path in a `file:/absolute/path` URL, taken literally: a space or a # in a folder's name needs no escape. */
export function sqlitePath(url: string): string {
  const path = url.replace(/^file:(\/\/(?=\/))?/, "");
  if (path === url || !isAbsolute(path))
    throw new Error("A SQLite URL names an absolute path: file:/…/onward.db");
  return path;
}
