import "server-only";
import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { engineOf, sqlitePath } from "../db/database-url";
import { describe } from "../errors/database-errors";
import { StartError } from "../errors/start-error";
import { type Settings, settings } from "../settings/settings";

// Why the data cannot be opened, in one sentence for whoever starts Onward: where it is, which setting names it, and
// what helps.

type Where = Pick<Settings, "dataDir" | "databaseUrl">;

/** Creates the data folder. With SQLite it has to be writable, which is checked before a build that takes a minute. */
export function readyFolder(where: Where): void {
  const { dataDir, databaseUrl } = where;
  try {
    makeFolder(dataDir);
    if (engineOf(databaseUrl) === "sqlite" && dirname(sqlitePath(databaseUrl)) === dataDir)
      accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(whyNotOpened(describe(error), where) ?? describe(error));
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartError(
      `ONWARD_DATA_DIR is "${dataDir}", and that folder can't be made (${code}). Set it to one that can.`,
    );
  }
}

/** A sentence, if one of these kinds and codes (from `describe`) has a known cause in the machine's setup. */
export function whyNotOpened(described: string, where: Where): string | undefined {
  const sentences = engineOf(where.databaseUrl) === "sqlite" ? ofSqlite(where) : ofPostgresql(where);
  for (const code of described.split(" "))
    for (const [pattern, sentence] of sentences) if (pattern.test(code)) return sentence(code);
  return undefined;
}

type Sentences = readonly [RegExp, (code: string) => string][];

function ofSqlite({ dataDir, databaseUrl }: Where): Sentences {
  const file = sqlitePath(databaseUrl);
  const folder = dirname(file);
  const setting = folder === dataDir ? "ONWARD_DATA_DIR" : "DATABASE_URL";
  return [
    [
      /^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY|PERM).*)$/,
      (code) =>
        `The folder ${folder}, or what is in it, can't be written (${code}). Give it to the account that runs Onward, or set ${setting} to another one.`,
    ],
    [
      // SHMSIZE: there is no room for the file beside the database by which its processes share the log.
      /^(ENOSPC|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/,
      (code) => `The disk of ${folder} is full (${code}). Make room, and start again.`,
    ],
    [
      /^SQLITE_(NOTADB|CORRUPT.*)$/,
      (code) =>
        `${file} is no SQLite database, or it is damaged (${code}). Set ${setting} to the right place, or restore a backup: npm run data -- restore FILE`,
    ],
    [
      /^SQLITE_(BUSY|LOCKED).*$/,
      (code) => `${file} is held by another program (${code}). Close that one, and start again.`,
    ],
    [
      /^(EIO|SQLITE_IOERR.*)$/,
      (code) =>
        `${file} can't be read or written (${code}). Look after the disk, or set ${setting} to another one.`,
    ],
  ];
}

function ofPostgresql({ databaseUrl }: Where): Sentences {
  const { host, user, database } = partsOf(databaseUrl);
  const setting = databaseUrl === settings().databaseUrl ? "DATABASE_URL" : "the address that you gave";
  const server = `PostgreSQL at ${host}`;
  return [
    [
      /^(EACCES|EPERM|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|SocketTimeout|ConnectionClosed)$/,
      (code) =>
        `${server} does not answer (${code}). Start it, or correct the host and the port in ${setting}.`,
    ],
    [/^(ENOTFOUND|EAI_AGAIN)$/, (code) => `There is no host ${host} (${code}). Correct it in ${setting}.`],
    [
      /^3D000$/,
      (code) =>
        `${server} has no database "${database}" (${code}). Make it, or correct the name in ${setting}.`,
    ],
    [
      /^(28P01|28000|AuthenticationFailed)$/,
      (code) =>
        `${server} does not let the user "${user}" in (${code}). Correct the user or the password in ${setting}.`,
    ],
    [
      /^42501$/,
      (code) =>
        `The user "${user}" may not make tables in the database "${database}" of ${server} (${code}). Make it the owner of that database.`,
    ],
    [
      /^53300$/,
      (code) =>
        `${server} takes no more connections (${code}). Lower DATABASE_POOL, or raise its max_connections.`,
    ],
    [/^57P0.$/, (code) => `${server} is starting or stopping (${code}). Try again in a moment.`],
    [
      /^(TlsConnectionError|DEPTH_ZERO.*|SELF_SIGNED.*|UNABLE_TO_(VERIFY|GET).*|CERT_.*|ERR_TLS_.*)$/,
      (code) =>
        `${server} can't be reached by TLS as sslmode in ${setting} asks for it (${code}). Mend its certificate, or correct sslmode.`,
    ],
  ];
}

/** An address without its password, for display. */
function partsOf(url: string): { host: string; user: string; database: string } {
  if (!URL.canParse(url)) return { host: "that address", user: "", database: "" };
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") || decodeURIComponent(hostname) || "localhost";
  const user = decodeURIComponent(username) || process.env["PGUSER"] || process.env["USER"] || "";
  return {
    host: host.startsWith("/") ? host : `${host}:${port || 5432}`,
    user,
    database: decodeURIComponent(pathname.slice(1)) || user,
  };
}
