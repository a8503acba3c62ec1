// Uses a release as somebody would who has Node and nothing else; run without a network. Prints the result as JSON.
// `release-walk.ts FOLDER OWN [ACCOUNT]`: the unpacked release, a writable folder, the account that runs it.
import { networkInterfaces } from "node:os";
import { routes } from "@/lib/routes";
import { beginWalkthrough, openForm, read, send } from "../faults/forms";
import { startRelease } from "./start-release";

const release = await startRelease(process.argv.slice(2));
const { url } = release;
const walkthrough = await beginWalkthrough(url);
const form = openForm(walkthrough, "reframe/thought", "thought");
const saved = await send(url, "PUT", form.path, form.next("I froze."));
const page = await read(url, routes.step(walkthrough, "reframe/thought"));
const pdf = await fetch(url + routes.export(walkthrough, "plan.pdf"));
const start = Buffer.from(await pdf.arrayBuffer()).subarray(0, 5);
const statuses: number[] = [];
for (const path of ["/health", "/", "/help", "/example"]) statuses.push((await read(url, path)).status);
const backup = release.run("data", "backup", "a.backup");
const code = await release.stop();

process.stdout.write(
  JSON.stringify({
    networks: Object.keys(networkInterfaces()),
    statuses,
    saved: saved?.status,
    isRead: page.text.includes("I froze."),
    pdf: [pdf.status, start.toString()],
    backup: backup.includes("Everything is in"),
    code,
  }),
);
