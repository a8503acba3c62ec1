import "server-only";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { fail, ok, type Result } from "../result";
import type { KeySource } from "./crypto/key-file";

// Everything that can be configured, read and checked in one place. A wrong value stops the start with
// one sentence that names it, instead of a surprise later.

export type Settings = {
  port: number;
  host: string;
  /** Nobody but this machine can connect, so no access code is asked for. */
  isLoopback: boolean;
  /** Absolute path. */
  dataDir: string;
  /** `file:/absolute/path.db`, or `postgresql://…`. */
  databaseUrl: string;
  /** Where the master key is. */
  keySource: KeySource;
};

type Env = Readonly<Record<string, string | undefined>>;

export function readSettings(env: Env): Result<Settings, string> {
  const port = env["PORT"] || "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return fail(`PORT must be a number from 1 to 65535, and it is "${port}".`);
  const host = env["HOST"] || "127.0.0.1";
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
    return fail(`HOST must be an IP address or a host name, and it is "${host}".`);
  const dataDir = resolve(/* turbopackIgnore: true */ env["ONWARD_DATA_DIR"] || "data");
  const databaseUrl = readDatabaseUrl(env["DATABASE_URL"] || `file:${dataDir}/onward.db`);
  if (!databaseUrl)
    return fail(
      'DATABASE_URL must start with "file:" (SQLite) or "postgresql://", and it starts with neither.',
    );
  const keySource = readKeySource(env, dataDir);
  if (!keySource) return fail("Set ONWARD_KEY or ONWARD_KEY_FILE, not both of them.");
  return ok({ port: Number(port), host, isLoopback: isLoopbackHost(host), dataDir, databaseUrl, keySource });
}

function readKeySource(env: Env, dataDir: string): KeySource | undefined {
  const [text, file] = [env["ONWARD_KEY"], env["ONWARD_KEY_FILE"]];
  if (text && file) return undefined;
  if (text) return { text };
  return file
    ? { file: resolve(/* turbopackIgnore: true */ file), isOwn: false }
    : { file: `${dataDir}/onward.key`, isOwn: true };
}

/** Undefined if it is of neither engine. A relative path is meant from the folder `from`. */
export function readDatabaseUrl(url: string, from = "."): string | undefined {
  if (/^postgres(ql)?:\/\/./.test(url)) return url;
  const file = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1];
  return file && `file:${resolve(/* turbopackIgnore: true */ from, file)}`;
}

export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

let current: Settings | undefined;

/** The settings of this process. The start has checked them, so a mistake here is a bug. */
export function settings(): Settings {
  if (!current) {
    const read = readSettings(process.env);
    if (!read.ok) throw new Error(read.error);
    current = read.value;
  }
  return current;
}
