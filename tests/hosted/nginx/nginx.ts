// The nginx of docs/nginx.conf, with its own ports, certificate and log. Debian's package is enough.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../../patience";

const documented = "docs/nginx.conf";

export type Nginx = {
  /** The certificate to trust, as a file. */
  certificate: string;
  /** Its messages; there are none while all is well. */
  log(): string;
  stop(): Promise<void>;
};

type Change = readonly [from: string, to: string];
type Ports = { http: number; https: number; onward: readonly [number, number] };

/** The programs that it needs, from Debian's `nginx` and `openssl`. */
export function isNginxHere(): boolean {
  return ["nginx", "openssl"].every((program) => spawnSync(program, ["-v"]).error === undefined);
}

/** Listens on this machine, for the name `localhost`. `changed`: replacements in the configuration file. */
export async function startNginx(ports: Ports, changed: readonly Change[] = []): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "onward-nginx-"));
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  makeCertificate(certificate, key);
  writeFileSync(join(folder, "site.conf"), siteFor(ports, folder, changed));
  writeFileSync(join(folder, "nginx.conf"), aroundSite(folder));
  const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(nginx, "exit");
  await Promise.race([
    until("nginx listens", () => isListening(ports.https)),
    exited.then(([code]) => Promise.reject(new Error(`nginx ended with ${code}`))),
  ]);
  return {
    certificate,
    log: () => readFileSync(join(folder, "onward.log"), "utf8"),
    async stop() {
      nginx.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the operator of a host has to change too, and the ports. */
function siteFor(
  { http, https, onward: [one, other] }: Ports,
  folder: string,
  changed: readonly Change[],
): string {
  const changes: readonly Change[] = [
    ...changed,
    ["127.0.0.1:3001", `127.0.0.1:${one}`],
    ["127.0.0.1:3002", `127.0.0.1:${other}`],
    ["listen 80;", `listen 127.0.0.1:${http};`],
    ["listen [::]:80;", ""],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${https} ssl http2;`],
    ["listen [::]:443 ssl http2;", ""],
    ["/etc/letsencrypt/live/onward.example.org/fullchain.pem", join(folder, "certificate.pem")],
    ["/etc/letsencrypt/live/onward.example.org/privkey.pem", join(folder, "key.pem")],
    ["/var/log/nginx/onward.log", join(folder, "onward.log")],
    ["server_name onward.example.org;", "server_name localhost;"],
  ];
  let site = readFileSync(documented, "utf8");
  for (const [from, to] of changes) {
    if (!site.includes(from)) throw new Error(`docs/nginx.conf no longer holds "${from}"`);
    site = site.replaceAll(from, to);
  }
  return site;
}

/** Debian's own nginx.conf, as far as a site needs it. */
function aroundSite(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    "daemon off;",
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `pid ${folder}/nginx.pid;`,
    "error_log stderr crit;",
    "events { worker_connections 512; }",
    "http {",
    ...temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`),
    `  include ${folder}/site.conf;`,
    "}",
    "",
  ].join("\n");
}

function makeCertificate(certificate: string, key: string): void {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"];
  const whose = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", "-days", "2", ...kind, ...whose, ...files], { stdio: "ignore" });
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  });
  socket.destroy();
  return isOpen;
}
