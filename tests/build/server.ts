// The app as people start it: `lib/server/start.ts` in its own process, with a free port and an empty data folder.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "../free-port";

export type RunningServer = {
  url: string;
  /** The SQL of every query since the start, in order. */
  queries: () => string[];
  pid: number;
  stop: () => Promise<void>;
};

/** On its own SQLite, or on the empty database at `databaseUrl`; `more` is added to its environment. */
export async function startServer(
  databaseUrl = "",
  more: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "onward-build-"));
  const log = join(folder, "queries");
  writeFileSync(log, "");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const isHosted = more["ONWARD_MODE"] === "hosted";
  const server = spawn(
    process.execPath,
    ["--conditions=react-server", "lib/server/run.mjs", "lib/server/start.ts"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: "127.0.0.1",
        ONWARD_DATA_DIR: join(folder, "data"),
        DATABASE_URL: databaseUrl || (isHosted ? `file:${folder}/onward.db` : ""),
        ONWARD_ORIGIN: isHosted ? url : "",
        ...more,
        ONWARD_KEY: "",
        ONWARD_KEY_FILE: "",
        NODE_OPTIONS: `--import=${pathToFileURL("tests/build/query-log.mjs").href}`,
        ONWARD_QUERY_LOG: log,
      },
    },
  );
  // An interrupted test run must not leave a server behind.
  const abandon = () => server.kill("SIGKILL");
  process.once("exit", abandon);
  const exited = once(server, "exit");
  async function stop(): Promise<void> {
    process.off("exit", abandon);
    if (server.exitCode === null) server.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
  let output = "";
  try {
    await Promise.race([
      ready(server, (text) => {
        output += text;
      }),
      exited.then(([code]) => Promise.reject(new Error(`The server ended with ${code}:\n${output}`))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  // SQLite's log is emptied once a minute, whatever is requested meanwhile.
  const isAsked = (line: string) => line !== "" && !line.includes("wal_checkpoint");
  const queries = () => readFileSync(log, "utf8").split("\n").filter(isAsked);
  return { url, queries, pid: server.pid ?? 0, stop };
}

async function ready(server: ChildProcess, hear: (text: string) => void): Promise<void> {
  // Read until it ends: a full pipe would block the server.
  await new Promise<void>((resolve) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      hear(chunk.toString());
      if (chunk.includes("Onward is ready: ")) resolve();
    });
  });
}
