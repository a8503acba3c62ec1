// What a page is held against, served in the same run: the emptiest page that Next can make, and bare HTML of the same
// size that a plain server sends after as long as Onward takes to draw its page.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "../../free-port";

export type Control = { url: string; stop: () => Promise<void> };

const blank = ".next/blank";
const blankApp = {
  "package.json": `{ "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: process.cwd() } };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `export default () => <p>Blank</p>;`,
};

/** A blank app of the Next that is installed, built once for each version of it. */
export async function startBlankNext(): Promise<Control> {
  const require = createRequire(import.meta.url);
  const next = require.resolve("next/dist/bin/next");
  const versions = ["next", "react", "react-dom"].map((name) => require(`${name}/package.json`).version);
  const stamp = [process.version, ...versions].join(" ");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  if (!existsSync(`${blank}/stamp`) || readFileSync(`${blank}/stamp`, "utf8") !== stamp) {
    rmSync(blank, { recursive: true, force: true });
    mkdirSync(`${blank}/app`, { recursive: true });
    for (const [file, code] of Object.entries(blankApp)) writeFileSync(`${blank}/${file}`, code);
    execFileSync(process.execPath, [next, "build", blank], { stdio: ["ignore", "ignore", "inherit"], env });
    writeFileSync(`${blank}/stamp`, stamp);
  }
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", blank, "-H", "127.0.0.1", "-p", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  await said(server, "Ready");
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

async function said(server: ChildProcess, word: string): Promise<void> {
  await new Promise<void>((resolve) =>
    server.stdout?.on("data", (chunk: Buffer) => chunk.includes(word) && resolve()),
  );
}

type Asset = { type: string; body: Buffer };

export type StaticPage = {
  /** The page's own HTML without a script, and its style sheet, as the browser gets them from Onward. */
  html: string;
  style: Asset;
  /** How long Onward takes to answer with it, in milliseconds. */
  delay: number;
};

/** Serves each page under its name, packed as Onward packs its own. */
export async function startStatic(pages: Readonly<Record<string, StaticPage>>): Promise<Control> {
  const server: Server = createServer(async (request, response) => {
    const [, name = "", file] = (request.url ?? "").split("/");
    const page = pages[name];
    if (!page) return void response.writeHead(404).end();
    const asset =
      file === "style.css" ? page.style : { type: "text/html; charset=utf-8", body: Buffer.from(page.html) };
    if (file !== "style.css") await sleep(page.delay);
    response.writeHead(200, {
      "Content-Type": asset.type,
      "Content-Encoding": "gzip",
      "Cache-Control": file === "style.css" ? "public, max-age=31536000, immutable" : "no-store",
    });
    response.end(gzipSync(asset.body));
  });
  const port = await freePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
