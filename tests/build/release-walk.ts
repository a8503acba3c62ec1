// A release in use, as somebody would who has Node and nothing else; run where there is no network. Says what came of it
// as JSON. `release-walk.ts FOLDER OWN [ACCOUNT]`: the unpacked release, a folder to write to, the account that runs it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { routes } from "@/lib/routes";
import { beginWalkthrough, openForm, read, send } from "../faults/forms";
import { freePort } from "../free-port";
import { until } from "../patience";

const [folder = "", own = "", id] = process.argv.slice(2);
const account = id === undefined ? {} : { uid: Number(id), gid: Number(id) };
const onward = resolve(folder, "onward");
const bin = join(own, "bin");
mkdirSync(bin);
symlinkSync(process.execPath, join(bin, "node"));
const port = await freePort();
const env = {
  NODE_ENV: "production" as const,
  PATH: bin,
  PORT: `${port}`,
  ONWARD_DATA_DIR: join(own, "data"),
};

const server = spawn(onward, { ...account, cwd: own, env });
let said = "";
for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
process.once("exit", () => server.kill("SIGKILL"));
server.once("exit", (code) => (said += `\nended with ${code}`));
await until("the release is ready", () => /Onward is ready|ended with/.test(said));
if (!said.includes("Onward is ready")) throw new Error(said);

const url = `http://127.0.0.1:${port}`;
const walkthrough = await beginWalkthrough(url);
const form = openForm(walkthrough, "reframe/thought", "thought");
const saved = await send(url, "PUT", form.path, form.next("I froze."));
const page = await read(url, routes.exercise(walkthrough, "reframe/thought"));
const pdf = await fetch(url + routes.export(walkthrough, "plan.pdf"));
const start = Buffer.from(await pdf.arrayBuffer()).subarray(0, 5);
const statuses: number[] = [];
for (const path of ["/health", "/", "/help", "/example"]) statuses.push((await read(url, path)).status);
const backup = execFileSync(onward, ["data", "backup", "a.backup"], { ...account, cwd: own, env });
server.kill("SIGTERM");
const [code] = await once(server, "exit");

process.stdout.write(
  JSON.stringify({
    networks: Object.keys(networkInterfaces()),
    statuses,
    saved: saved?.status,
    isRead: page.text.includes("I froze."),
    pdf: [pdf.status, start.toString()],
    backup: backup.toString().includes("Everything is in"),
    code,
  }),
);
