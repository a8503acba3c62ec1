// Servers in processes of their own, and what they take: Onward as `npm start` starts it, and the controls.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../free-port";

export type Running = {
  port: number;
  pid: number;
  /** From the moment it was started until it said that it is ready, in milliseconds. */
  started: number;
  stop: () => Promise<void>;
};

/** Where a database and its keys are, and which version of Onward is to open it. */
export type ServedPlace = { root: string; folder: string; databaseUrl: string; key: string };

export async function startMeasured(
  { root, folder, databaseUrl, key }: ServedPlace,
  more: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<Running> {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, ...args] = String(scripts.start).split(" ");
  const port = await freePort();
  const environment = {
    PORT: String(port),
    HOST: "127.0.0.1",
    ONWARD_DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    ONWARD_KEY: "",
    ONWARD_KEY_FILE: key,
    ONWARD_MODE: "",
    ONWARD_ACCESS_CODE: "",
    NODE_OPTIONS: "",
    ...more,
  };
  return start([...options, ...args], { root, port, environment, ready: "Onward is ready: " });
}

/** A program of this folder that prints "ready" once it listens at the port in its environment. */
export async function startControl(args: readonly string[]): Promise<Running> {
  const port = await freePort();
  return start(args, { root: ".", port, environment: { PORT: String(port) }, ready: "ready" });
}

/** A run that is interrupted must not leave them behind. */
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

type How = { root: string; port: number; environment: Record<string, string>; ready: string };

async function start(args: readonly string[], { root, port, environment, ready }: How): Promise<Running> {
  const before = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  children.add(child);
  await said(child, ready);
  const started = performance.now() - before;
  return {
    ...{ port, pid: child.pid ?? 0, started },
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      children.delete(child);
    },
  };
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    // Read to the end of its life: a pipe that nobody empties would stop the process.
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk;
      if (output.includes(words)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
  });
}

/** What all threads of a process have run so far, in milliseconds; undefined where the system does not tell. */
export function processorTime(pid: number): number | undefined {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(`/proc/${pid}/schedstat`)) return undefined;
  let nanoseconds = 0;
  for (const task of readdirSync(tasks))
    nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
  return nanoseconds / 1e6;
}

/** What a process has of this machine's memory, in MB; undefined where the system does not tell. */
export function memoryOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : undefined;
}
