// Runs an unpacked release: with Node alone, and one writable folder. As root it is run by the given account.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "../free-port";
import { until } from "../patience";

export async function startRelease([folder = "", own = "", id]: readonly string[]) {
  const account = id === undefined ? {} : { uid: Number(id), gid: Number(id) };
  const onward = resolve(folder, "onward");
  const bin = join(own, "bin");
  const data = join(own, "data");
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  const port = await freePort();
  const env = { NODE_ENV: "production" as const, PATH: bin, PORT: `${port}`, ONWARD_DATA_DIR: data };
  const server = spawn(onward, { ...account, cwd: own, env });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  process.once("exit", () => server.kill("SIGKILL"));
  server.once("exit", (code) => (said += `\nended with ${code}`));
  await until("the release is ready", () => /Onward is ready|ended with/.test(said));
  if (!said.includes("Onward is ready")) throw new Error(said);
  return {
    url: `http://127.0.0.1:${port}`,
    database: `file:${data}/onward.db`,
    /** The output of one of its commands. */
    run: (...args: string[]) => execFileSync(onward, args, { ...account, cwd: own, env }).toString(),
    /** Stops it like a service manager; returns its exit code. */
    async stop(): Promise<number | null> {
      server.kill("SIGTERM");
      const [code] = await once(server, "exit");
      return code;
    },
  };
}
