// A strict JSON parser (RFC 8259). JSON.parse quotes the text in its error messages, often gives no position, and
// accepts repeated names; somebody who imports a file needs the line of the error.
import { fail, ok, type Result } from "../result";

export type JsonProblem = {
  reason: "cut-off" | "syntax" | "too-deep" | "too-much" | "repeated-name" | "reserved-name";
  /** Counted from 1. */
  line: number;
};

/** `depth`: nested lists and objects. `values`: the total number of values, names not counted. */
export type JsonLimits = { depth: number; values: number };

type Cursor = { text: string; at: number; depth: number; values: number };

class JsonError extends Error {
  readonly reason: JsonProblem["reason"];

  constructor(reason: JsonProblem["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** Parses `text`. No object in the result has a repeated name or one called `__proto__`. */
export function parseJson(text: string, limits: JsonLimits): Result<unknown, JsonProblem> {
  const cursor: Cursor = { text, at: 0, ...limits };
  try {
    const value = readValue(cursor);
    skipSpace(cursor);
    if (cursor.at < text.length) throw new JsonError("syntax");
    return ok(value);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return fail({ reason: error.reason, line: lineAt(text, cursor.at) });
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (let code = text.charCodeAt(cursor.at); isSpace(code); code = text.charCodeAt(cursor.at)) cursor.at++;
}

/** Space, tab, line feed and carriage return are the only white space in JSON. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Consumes this character if it comes next. */
function take(cursor: Cursor, character: string): boolean {
  skipSpace(cursor);
  const isNext = cursor.text[cursor.at] === character;
  if (isNext) cursor.at++;
  return isNext;
}

function need(cursor: Cursor, character: string): void {
  if (!take(cursor, character)) throw mistake(cursor);
}

function mistake({ text, at }: Cursor): JsonError {
  return new JsonError(at >= text.length ? "cut-off" : "syntax");
}

function readValue(cursor: Cursor): unknown {
  if (cursor.values-- === 0) throw new JsonError("too-much");
  skipSpace(cursor);
  switch (cursor.text[cursor.at]) {
    case "{":
      return inside(cursor, readObject);
    case "[":
      return inside(cursor, readList);
    case '"':
      return readString(cursor);
    default:
      return readWord(cursor);
  }
}

function inside<T>(cursor: Cursor, read: (cursor: Cursor) => T): T {
  if (cursor.depth-- === 0) throw new JsonError("too-deep");
  cursor.at++;
  const value = read(cursor);
  cursor.depth++;
  return value;
}

function readObject(cursor: Cursor): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  if (take(cursor, "}")) return object;
  do {
    skipSpace(cursor);
    const name = readString(cursor);
    if (name === "__proto__") throw new JsonError("reserved-name");
    if (Object.hasOwn(object, name)) throw new JsonError("repeated-name");
    need(cursor, ":");
    object[name] = readValue(cursor);
  } while (take(cursor, ","));
  need(cursor, "}");
  return object;
}

function readList(cursor: Cursor): unknown[] {
  const list: unknown[] = [];
  if (take(cursor, "]")) return list;
  do list.push(readValue(cursor));
  while (take(cursor, ","));
  need(cursor, "]");
  return list;
}

function readString(cursor: Cursor): string {
  const { text, at: start } = cursor;
  if (text[start] !== '"') throw mistake(cursor);
  let isEscaped = false;
  for (cursor.at++; text[cursor.at] !== '"'; cursor.at++) {
    // An unescaped control character, such as a line feed, is not allowed in a string.
    if (!(text.charCodeAt(cursor.at) >= 0x20)) throw mistake(cursor);
    if (text[cursor.at] !== "\\") continue;
    isEscaped = true;
    cursor.at++;
  }
  cursor.at++;
  return isEscaped ? unescaped(text.slice(start, cursor.at)) : text.slice(start + 1, cursor.at - 1);
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new JsonError("syntax");
  }
}

const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readWord(cursor: Cursor): unknown {
  word.lastIndex = cursor.at;
  const found = word.exec(cursor.text)?.[0];
  if (found === undefined) throw mistake(cursor);
  cursor.at += found.length;
  return JSON.parse(found);
}
