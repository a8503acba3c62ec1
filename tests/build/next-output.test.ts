// What the installed Next writes for a page that cannot be rendered completely. lib/server/http/gateway/light-page.ts
// recognizes its markers; if another version writes others, this fails instead of somebody's page.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lightPage } from "@/lib/server/http/gateway/light-page";
import { freePort } from "../free-port";
import { until } from "../patience";

const folder = ".next/throwing";
const dynamic = `import { connection } from "next/server";`;
const app = {
  "package.json": `{ "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: process.cwd() }, htmlLimitedBots: /.*/ };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}<script type="module" src="/elements/page-A.js" /></body></html>;`,
  "app/error.jsx": `"use client"; export default () => <p>Drawn by a script</p>;`,
  "app/page.jsx": `${dynamic} export default async function Page() { await connection(); return <main><p>{3} of {4}</p></main>; }`,
  "app/page-throws/page.jsx": `${dynamic} export default async function Page() { await connection(); throw new Error("page"); }`,
  "app/child/page.jsx": `${dynamic} function Child() { throw new Error("child"); }
    export default async function Page() { await connection(); return <main><Child /></main>; }`,
  "app/late-child/page.jsx": `${dynamic} async function Child() { await new Promise((go) => setTimeout(go, 50)); throw new Error("late"); }
    export default async function Page() { await connection(); return <main><p>Early</p><Child /></main>; }`,
  "app/layout-throws/layout.jsx": `${dynamic} export default async function Layout() { await connection(); throw new Error("layout"); }`,
  "app/layout-throws/page.jsx": `export default () => <p>Page</p>;`,
  "app/metadata/page.jsx": `${dynamic} export async function generateMetadata() { await connection(); throw new Error("metadata"); }
    export default () => <p>Page</p>;`,
  "app/pending/page.jsx": `${dynamic} import { Suspense } from "react";
    async function Late() { await new Promise((go) => setTimeout(go, 500)); return <p>Late</p>; }
    export default async function Page() { await connection(); return <main><Suspense fallback={<p>Wait</p>}><Late /></Suspense></main>; }`,
  "app/boundary/page.jsx": `${dynamic} import { Suspense } from "react";
    async function Late() { await new Promise((go) => setTimeout(go, 50)); throw new Error("inside"); }
    export default async function Page() { await connection(); return <main><Suspense fallback={<p>Wait</p>}><Late /></Suspense></main>; }`,
  "app/missing/page.jsx": `${dynamic} import { notFound } from "next/navigation";
    export default async function Page() { await connection(); notFound(); }`,
};

let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  rmSync(folder, { recursive: true, force: true });
  for (const [file, code] of Object.entries(app)) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, code);
  }
  execFileSync(process.execPath, [next, "build", folder], { stdio: ["ignore", "ignore", "inherit"], env });
  const port = await freePort();
  const args = [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)];
  // It logs every error of these pages.
  const server = spawn(process.execPath, args, { stdio: "ignore", env });
  const exited = once(server, "exit");
  stop = async () => {
    if (server.exitCode === null) server.kill("SIGTERM");
    await exited;
  };
  url = `http://127.0.0.1:${port}`;
  await until("Next listens", () =>
    fetch(url).then(
      () => true,
      () => false,
    ),
  );
});
afterAll(() => stop());

async function draw(path: string) {
  return lightPage(await (await fetch(url + path)).text());
}

it("is sent without its scripts and its data if it is complete", async () => {
  const page = await draw("/");
  if (!page.ok) throw new Error(page.reason);
  expect(page.html).toContain("<p>3 of 4</p>");
  expect(page.html.match(/<script/g)).toHaveLength(1);
  expect(page.html).toContain('src="/elements/page-A.js"');
  expect(page.html).not.toMatch(/__next|_next\/static\/chunks\/[^"]*\.js|<!--/);
});

it.each([
  "/page-throws",
  "/child",
  "/late-child",
  "/layout-throws",
  "/metadata",
  "/pending",
  "/boundary",
  "/missing",
])("is never sent in part: %s", async (path) => {
  expect(await draw(path)).toMatchObject({ ok: false });
});
