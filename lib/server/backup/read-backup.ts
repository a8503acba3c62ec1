import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { fail, ok, type Result } from "../../result";
import { fromJson, type Table, type TableRow, tables } from "./tables";

export const backupFormat = "onward-backup";
export const backupVersion = 1;

export type Header = z.infer<typeof header>;

const header = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** Only in a backup that includes its key. */
  keys: z.string().exactOptional(),
});

const rowLine = z.tuple([z.enum(tables as readonly [Table, ...Table[]]), z.record(z.string(), z.unknown())]);
const lastLine = z.strictObject({ rows: z.int(), sha256: z.string() });

/** What is wrong with a file, as the end of a sentence. */
export type BackupProblem = "is not a backup of Onward's" | "is damaged" | "was cut off";

/** Reads a whole backup; returns its header and the rows of `Key` if every byte is intact. */
export async function checkBackup(
  file: string,
): Promise<Result<{ header: Header; keys: TableRow[] }, BackupProblem>> {
  const hash = createHash("sha256");
  let [found, rows]: [Header | undefined, number] = [undefined, 0];
  const keys: TableRow[] = [];
  let last: z.infer<typeof lastLine> | undefined;
  for await (const line of linesOf(file)) {
    if (last) return fail("is damaged");
    const value = parse(line);
    if (!found) {
      found = header.safeParse(value).data;
      if (!found) return fail("is not a backup of Onward's");
      hash.update(line);
      continue;
    }
    last = lastLine.safeParse(value).data;
    if (last) continue;
    const row = rowLine.safeParse(value);
    if (!row.success) return fail(line.at(-1) === lineFeed ? "is damaged" : "was cut off");
    rows += 1;
    if (row.data[0] === "Key") keys.push(decoded(row.data[1]));
    hash.update(line);
  }
  if (!found) return fail("is not a backup of Onward's");
  if (!last) return fail("was cut off");
  return last.rows === rows && last.sha256 === hash.digest("hex")
    ? ok({ header: found, keys })
    : fail("is damaged");
}

/** The rows of a verified backup, in an order in which they can be inserted. */
export async function* backupRows(file: string): AsyncGenerator<[Table, TableRow]> {
  for await (const line of linesOf(file)) {
    const row = rowLine.safeParse(parse(line));
    if (row.success) yield [row.data[0], decoded(row.data[1])];
  }
}

const lineFeed = 0x0a;
/** Longer than any row can be. */
const longestLine = 64 * 1024 * 1024;

/**
 * Lines with their line feed; the last one has none if the file was cut off. Of a line that is too long, only the
 * beginning.
 */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", start)) {
      yield rest.subarray(start, end + 1);
      start = end + 1;
    }
    rest = rest.subarray(start);
    if (rest.length > longestLine) break;
  }
  if (rest.length > 0) yield rest;
}

/** Undefined unless it is one whole line of JSON. */
function parse(line: Buffer): unknown {
  if (line.at(-1) !== lineFeed) return undefined;
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
}

function decoded(row: TableRow): TableRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, fromJson(value)]));
}
