// Starts the real server, as `npm start` does, on its own port and data folder.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../free-port";
import { patience, until } from "../patience";

/** The folder that npm starts the tests in. */
const root = process.cwd();

export type Onward = {
  /** `http://127.0.0.1:PORT`; with ONWARD_MODE=hosted its origin, `http://localhost:PORT`. */
  url: string;
  /** The `DATABASE_URL`. */
  database: string;
  /** Everything that was printed since the first start. */
  printed(): string;
  /** Kills it, like a power cut. */
  kill(): Promise<void>;
  /** Starts it again with the same port and data. */
  start(): Promise<void>;
  /** Stops it like a service manager, once all requests in progress are answered; returns its exit code. */
  stop(): Promise<number | null>;
  pid(): number;
  /** Stops it like Ctrl+C, and deletes its data. */
  remove(): Promise<void>;
};

export async function startOnward(
  env: Readonly<Record<string, string>> = {},
  script = "lib/server/start.ts",
): Promise<Onward> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "onward-browser-"));
  const isHosted = env["ONWARD_MODE"] === "hosted";
  // Browsers accept `__Host-` cookies for the name "localhost", and not for the address.
  const url = isHosted ? `http://localhost:${port}` : `http://127.0.0.1:${port}`;
  const database = env["DATABASE_URL"] ?? `file:${dataDir}/onward.db`;
  // If a code is required, it is printed last.
  const isOpen = env["HOST"] || env["ONWARD_ACCESS_CODE"];
  const ready = isOpen && !isHosted ? /Access code.*\n/ : /Onward is ready: .*\n/;
  let output = "";
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const args = ["--conditions=react-server", "lib/server/run.mjs", script];
    const started = spawn(process.execPath, args, {
      cwd: root,
      // Empty values count as not set: the shell's settings must not lead a test to somebody's data.
      env: {
        ...process.env,
        HOST: "",
        DATABASE_URL: database,
        DATABASE_URL_FILE: "",
        ONWARD_MODE: "",
        ONWARD_ACCESS_CODE: "",
        ONWARD_KEY: "",
        ONWARD_KEY_FILE: "",
        ...(isHosted && { ONWARD_ORIGIN: url }),
        ...env,
        PORT: String(port),
        ONWARD_DATA_DIR: dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    await new Promise<void>((resolve, reject) => {
      const since = output.length;
      const late = setTimeout(() => reject(new Error(`Onward is not ready:\n${output}`)), patience.hook);
      const read = (chunk: Buffer) => {
        output += String(chunk);
        if (!ready.test(output.slice(since))) return;
        clearTimeout(late);
        resolve();
      };
      started.stdout?.on("data", read);
      started.stderr?.on("data", read);
      started.once("exit", (code) => {
        clearTimeout(late);
        reject(new Error(`Onward ended with ${code}:\n${output}`));
      });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return null;
    const gone = once(running, "exit");
    running.kill(signal);
    const [code] = await gone;
    return code;
  }

  await start();
  return {
    url,
    database,
    printed: () => output,
    kill: async () => void (await end("SIGKILL")),
    start,
    stop: () => end("SIGTERM"),
    pid: () => child?.pid ?? 0,
    async remove() {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The access code. It is printed after the line that says that the server is ready. */
export async function printedCode(onward: Onward): Promise<string> {
  const code = () => /Access code.*: ([a-z0-9-]{14})$/m.exec(onward.printed())?.[1];
  await until("an access code is printed", () => code() !== undefined);
  return code() ?? "";
}
