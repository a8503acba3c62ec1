// What an answer of Onward's is held against, in a process of its own: Node's bare server that asks the same database
// the same and sends the same bytes, with nothing between. A program; its one argument is the file of its work.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deserialize } from "node:v8";
import { decode } from "@/lib/server/crypto/codec";
import { holdKeys, parseKeys } from "@/lib/server/crypto/keys";
import { openRaw, type RawQuery } from "./raw";

export type ControlTwin = { status: number; headers: Record<string, string>; body: Buffer } & (
  | { kind: "page"; queries: readonly RawQuery[] }
  | { kind: "save"; owner: string; walkthrough: string; exercise: string }
  | { kind: "search"; owner: string; word: string }
  | { kind: "pdf"; document: unknown }
);

/** `root`: whose Typst template is compiled. Twins are found by their addresses. */
export type Work = { root: string; databaseUrl: string; key: string; twins: Record<string, ControlTwin> };

const { root, databaseUrl, key, twins }: Work = deserialize(readFileSync(process.argv[2] ?? ""));
const keys = parseKeys(readFileSync(key, "utf8"));
if (!keys) throw new Error("There is no key");
holdKeys(keys);
const raw = await openRaw(databaseUrl);

const now = () => (databaseUrl.startsWith("file:") ? new Date().toISOString() : new Date());

/** As short as a save can be that loses nobody's words: read what stands there, write over it if it still does. */
async function save({ owner, walkthrough, exercise }: ControlTwin & { kind: "save" }): Promise<void> {
  const found = 'SELECT * FROM "Entry" WHERE "ownerId" = ? AND "walkthroughId" = ? AND "exercise" = ?';
  const [entry] = await raw.rows([found, [owner, walkthrough, exercise]]);
  const { content, revision, writer, sequence, id } = entry ?? {};
  const change =
    'UPDATE "Entry" SET "content" = ?, "revision" = ?, "writer" = ?, "sequence" = ?, "updatedAt" = ? WHERE "id" = ? AND "revision" = ?';
  await raw.rows([
    change,
    [content, Number(revision) + 1, writer, Number(sequence) + 1, now(), id, revision],
  ]);
}

/** Opens all that somebody wrote, and looks into every text. */
async function search({ owner, word }: ControlTwin & { kind: "search" }): Promise<number> {
  const rows = await raw.rows(['SELECT "id", "content" FROM "Entry" WHERE "ownerId" = ?', [owner]]);
  let found = 0;
  const look = (value: unknown): void => {
    if (typeof value === "string") found += value.toLowerCase().includes(word) ? 1 : 0;
    else if (value && typeof value === "object") Object.values(value).forEach(look);
  };
  for (const { id, content } of rows) {
    const place = { owner, table: "Entry", row: String(id), column: "content" } as const;
    look((decode(content as Uint8Array, place) as { answers: unknown }).answers);
  }
  if (found === 0) throw new Error("Nothing was found");
  return found;
}

type Compile = (document: unknown) => Uint8Array;

/** The template and its input are ready; what is timed is the engine alone. */
async function createCompile(): Promise<Compile> {
  const of = (name: string) => pathToFileURL(join(root, "lib/server/pdf", name)).href;
  const [{ createPress }, { everydayFonts }] = await Promise.all([
    import(of("press.mjs")),
    import(of("fonts.mjs")),
  ]);
  const press = createPress(everydayFonts());
  const prepared = new Map<unknown, unknown>();
  return (document) => {
    const source = prepared.get(document) ?? press.prepare(document).source;
    prepared.set(document, source);
    try {
      return new Uint8Array(press.compiler.pdf(source, { pdfStandard: "ua-1" }));
    } finally {
      press.compiler.evictCache(0);
    }
  };
}

let compile: Promise<Compile> | undefined;

async function workFor(twin: ControlTwin): Promise<Uint8Array> {
  switch (twin.kind) {
    case "page":
      for (const query of twin.queries) await raw.all(query);
      return twin.body;
    case "save":
      await save(twin);
      return twin.body;
    case "search":
      await search(twin);
      return twin.body;
    case "pdf":
      compile ??= createCompile();
      return (await compile)(twin.document);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const twin = twins[request.url ?? ""];
  for await (const _ of request);
  if (!twin) return void response.writeHead(404).end();
  const body = await workFor(twin);
  response.writeHead(twin.status, { ...twin.headers, "content-length": body.byteLength }).end(body);
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${error}\n`);
    response.writeHead(500).end();
  });
}).listen(Number(process.env["PORT"]), "127.0.0.1", () => process.stdout.write("ready\n"));
