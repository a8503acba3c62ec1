// A private PostgreSQL server for a test run, from Debian's or any other installed package.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { until } from "./patience";

export type Postgres = {
  url: string;
  /** Stops it (`fast` ends the connections and loses nothing else; `crash` is like a power cut) and restarts it. */
  restart: (how: "fast" | "crash") => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts a server that listens only on a socket in a temporary folder, so it conflicts with no other server's port
 * and is not on the network. `null` if PostgreSQL is not installed.
 */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = findBinaries();
  if (bin === null) return null;
  const account = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "onward-pg-"));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", "onward", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(bin, "initdb"), initdb, { ...account, stdio: "ignore", cwd: folder });

  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    "fsync=off",
    "max_connections=200",
  ];
  const url = `postgresql://onward@localhost/postgres?host=${encodeURIComponent(folder)}`;
  let end = (_signal: NodeJS.Signals) => Promise.resolve();
  async function launch(): Promise<void> {
    const options = ["-D", data, ...settings.flatMap((each) => ["-c", each])];
    const server = spawn(join(bin ?? "", "postgres"), options, { ...account, stdio: "ignore", cwd: folder });
    const exited = once(server, "exit");
    end = async (signal) => {
      server.kill(signal);
      await exited;
    };
    await Promise.race([
      until("PostgreSQL answers", () => isAnswering(url)),
      exited.then(() => Promise.reject(new Error("PostgreSQL did not start"))),
    ]);
  }
  // SIGINT is its fast shutdown: connections are ended, nothing is waited for. SIGQUIT leaves everything as it is.
  async function stop(): Promise<void> {
    await end("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  }
  async function restart(how: "fast" | "crash"): Promise<void> {
    await end(how === "fast" ? "SIGINT" : "SIGQUIT");
    await launch();
  }
  try {
    await launch();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, restart, stop };
}

function findBinaries(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ??
    null
  );
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // There is no such account here.
    }
  }
  return undefined;
}

async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
