import "server-only";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { fail, ok, type Result } from "../../result";

import { defaultPort } from "./default-port";
import { withSecretFiles } from "./secret-files";
import { mistypedSetting } from "./setting-names";

// All configuration, read and validated in one place. An invalid value stops the start with one sentence that names
// it.

export type Settings = {
  port: number;
  host: string;
  /** In personal mode: only this machine can connect. */
  isLoopback: boolean;
  /** In personal mode: a browser needs the access code. */
  asksCode: boolean;
  /** Absolute path. */
  dataDir: string;
  /** `file:/absolute/path.db`, or `postgresql://…`. */
  databaseUrl: string;
  /** The most connections from this process to PostgreSQL. */
  poolSize: number;
  /** How long after SIGTERM requests are still accepted, in milliseconds, so that a proxy can notice first. */
  noticeMs: number;
  /** Where the master key comes from. */
  keySource: KeySource;
  /** Undefined in personal mode. */
  hosted: Hosted | undefined;
  /** Undefined if metrics are switched off. */
  metrics: MetricsSettings | undefined;
};

export type MetricsSettings = {
  /** The token that allows reading /metrics. */
  token?: string;
  /** An address where it can be read from this machine only, without a token. */
  port?: number;
};

/** What only a host has. */
export type Hosted = {
  /** Its public origin, as a browser writes it: `https://onward.example`. */
  origin: string;
  /** How many proxies in front append an address to `X-Forwarded-For`. */
  proxies: number;
  /** Without it, people can create an account only with a passkey. */
  mail: MailSettings | undefined;
  /** Whom people can ask about their data: an e-mail address, or a page. */
  contact: string | undefined;
};

export type MailSettings = { url: string; from: string };

type Env = Readonly<Record<string, string | undefined>>;

export function readSettings(given: Env): Result<Settings, string> {
  const mistyped = mistypedSetting(given);
  if (mistyped) return fail(mistyped);
  const withFiles = withSecretFiles(given);
  if (!withFiles.ok) return withFiles;
  const env = withFiles.value;
  const host = env["HOST"] || "127.0.0.1";
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
    return fail(`HOST must be an IP address or a host name, and it is "${host}".`);
  const dataDir = resolve(/* turbopackIgnore: true */ env["ONWARD_DATA_DIR"] || "data");
  const databaseUrl = readDatabaseUrl(env["DATABASE_URL"] || `file:${dataDir}/onward.db`);
  if (!databaseUrl)
    return fail(
      'DATABASE_URL must start with "file:" (SQLite) or "postgresql://", and it starts with neither.',
    );
  const isHosted = env["ONWARD_MODE"] === "hosted";
  const port = env["PORT"] || String(defaultPort({ dataDir, databaseUrl, isHosted }));
  if (!isPort(port)) return fail(`PORT must be a number from 1 to 65535, and it is "${port}".`);
  const keySource = readKeySource(env, dataDir);
  if (!keySource) return fail("Set ONWARD_KEY or ONWARD_KEY_FILE, not both of them.");
  const poolSize = env["DATABASE_POOL"] || "10";
  if (!/^\d{1,3}$/.test(poolSize) || Number(poolSize) < 1)
    return fail(`DATABASE_POOL must be a number from 1 to 999, and it is "${poolSize}".`);
  const notice = env["ONWARD_NOTICE"] || "0";
  if (!/^\d{1,2}$/.test(notice))
    return fail(`ONWARD_NOTICE must be a number of seconds from 0 to 99, and it is "${notice}".`);
  const hosted = readHosted(env);
  if (!hosted.ok) return hosted;
  const metrics = readMetrics(env);
  if (!metrics.ok) return metrics;
  const isLoopback = hosted.value === undefined && isLoopbackHost(host);
  const access = env["ONWARD_ACCESS_CODE"] || "network";
  if (hosted.value && env["ONWARD_ACCESS_CODE"])
    return fail("ONWARD_ACCESS_CODE means something with ONWARD_MODE=personal alone.");
  // The value may be a code that somebody chose, so it is not quoted.
  if (access !== "network" && access !== "always")
    return fail(
      'ONWARD_ACCESS_CODE must be "network" or "always", and it is neither. The code itself is made by Onward.',
    );
  return ok({
    port: Number(port),
    host,
    isLoopback,
    asksCode: hosted.value === undefined && (!isLoopback || access === "always"),
    dataDir,
    databaseUrl,
    poolSize: Number(poolSize),
    noticeMs: Number(notice) * 1_000,
    keySource,
    hosted: hosted.value,
    metrics: metrics.value,
  });
}

/** A shorter token could be guessed. */
const shortestToken = 20;

function readMetrics(env: Env): Result<MetricsSettings | undefined, string> {
  const [token, port] = [env["ONWARD_METRICS_TOKEN"], env["ONWARD_METRICS_PORT"]];
  if (token && !(token.length >= shortestToken && /^[!-~]+$/.test(token)))
    return fail(
      `ONWARD_METRICS_TOKEN must have at least ${shortestToken} letters, digits or signs, and no space.`,
    );
  if (port && !isPort(port))
    return fail(`ONWARD_METRICS_PORT must be a number from 1 to 65535, and it is "${port}".`);
  if (!token && !port) return ok(undefined);
  return ok({ ...(token && { token }), ...(port && { port: Number(port) }) });
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function readHosted(env: Env): Result<Hosted | undefined, string> {
  const mode = env["ONWARD_MODE"] || "personal";
  if (mode !== "personal" && mode !== "hosted")
    return fail(`ONWARD_MODE must be "personal" or "hosted", and it is "${mode}".`);
  if (mode === "personal") {
    const without = [
      "ONWARD_ORIGIN",
      "ONWARD_PROXIES",
      "ONWARD_SMTP_URL",
      "ONWARD_MAIL_FROM",
      "ONWARD_CONTACT",
    ];
    const found = without.find((name) => env[name]);
    return found ? fail(`${found} means something with ONWARD_MODE=hosted alone.`) : ok(undefined);
  }
  const origin = readOrigin(env["ONWARD_ORIGIN"] ?? "");
  if (!origin)
    return fail(
      "ONWARD_ORIGIN must be the address where people find Onward, like https://onward.example, without a path; plain http is for this machine alone.",
    );
  if (!env["DATABASE_URL"]) return fail("DATABASE_URL must be set with ONWARD_MODE=hosted.");
  if (isOpenWay(env["DATABASE_URL"]))
    return fail(
      "DATABASE_URL must say how the way to another machine is kept: end it with ?sslmode=verify-full, or with ?sslmode=disable where nobody else is on that way.",
    );
  const proxies = env["ONWARD_PROXIES"] || "0";
  if (!/^\d$/.test(proxies))
    return fail(`ONWARD_PROXIES must be a number from 0 to 9, and it is "${proxies}".`);
  const contact = env["ONWARD_CONTACT"] || undefined;
  if (contact !== undefined && !isMailAddress(contact) && !isWebAddress(contact))
    return fail(
      "ONWARD_CONTACT must be an e-mail address or the https address of a page, and it is neither.",
    );
  const mail = readMail(env);
  return mail.ok ? ok({ origin, proxies: Number(proxies), mail: mail.value, contact }) : mail;
}

/** Over plain http, browsers keep cookies secure only on this machine. */
function readOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  const isSafe =
    protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname.replace(/^\[|\]$/g, "")));
  return isSafe && text.replace(/\/$/, "") === origin ? origin : undefined;
}

function readMail(env: Env): Result<MailSettings | undefined, string> {
  const [url, from] = [env["ONWARD_SMTP_URL"], env["ONWARD_MAIL_FROM"]];
  if (!url && !from) return ok(undefined);
  if (!url || !/^smtps?:\/\/./.test(url) || !URL.canParse(url))
    return fail("ONWARD_SMTP_URL must look like smtps://user:password@mail.example, and it does not.");
  if (!from || !isMailAddress(from))
    return fail("ONWARD_MAIL_FROM must be the address that mail comes from, like onward@example.org.");
  return ok({ url, from });
}

function isMailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

function isWebAddress(text: string): boolean {
  return text.startsWith("https://") && URL.canParse(text);
}

function readKeySource(env: Env, dataDir: string): KeySource | undefined {
  const [text, file] = [env["ONWARD_KEY"], env["ONWARD_KEY_FILE"]];
  if (text && file) return undefined;
  if (text) return { text };
  return file
    ? { file: resolve(/* turbopackIgnore: true */ file), isOwn: false }
    : { file: `${dataDir}/onward.key`, isOwn: true };
}

/** Undefined if it names neither engine. A relative path is relative to the folder `from`. */
export function readDatabaseUrl(url: string, from = "."): string | undefined {
  if (/^postgres(ql)?:\/\/./.test(url)) return url;
  const file = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1];
  return file && `file:${resolve(/* turbopackIgnore: true */ from, file)}`;
}

/**
 * Whether it leads to PostgreSQL over a network without mentioning TLS. Sealed values stay sealed on the way; the
 * password, ids and times do not.
 */
function isOpenWay(url: string): boolean {
  if (!url.startsWith("postgres") || !URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? decodeURIComponent(hostname).replace(/^\[|\]$/g, "");
  const isNear = host === "" || host.startsWith("/") || isLoopbackHost(host);
  return !isNear && !["verify-full", "disable"].includes(searchParams.get("sslmode") ?? "");
}

export function isLoopbackHost(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

let current: Settings | undefined;

/** The settings of this process. The start has validated them, so an error here is a bug. */
export function settings(): Settings {
  if (!current) {
    const read = readSettings(process.env);
    if (!read.ok) throw new Error(read.error);
    current = read.value;
  }
  return current;
}

/** `isOwn`: Onward created the file, or may create it; it never writes any other. */
export type KeySource = { text: string } | { file: string; isOwn: boolean };
