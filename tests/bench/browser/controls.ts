// The controls a page is compared with, served in the same run: the emptiest page that Next can make, and bare HTML
// of the same size, which a plain server sends after the time that Onward takes to render its page.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "../../free-port";

export type Control = { url: string; stop: () => Promise<void> };

const blank = ".next/blank";
const blankApp = {
  "package.json": `{ "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: process.cwd() } };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `export default () => <p>Blank. <a href="/next">Go on</a></p>;`,
  "app/next/page.jsx": `export default () => <p>Blank</p>;`,
};

/** A blank app of the installed version of Next, built once per version. */
export async function startBlankNext(): Promise<Control> {
  const require = createRequire(import.meta.url);
  const next = require.resolve("next/dist/bin/next");
  const versions = ["next", "react", "react-dom"].map((name) => require(`${name}/package.json`).version);
  const stamp = [process.version, ...versions, ...Object.values(blankApp)].join(" ");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  if (!existsSync(`${blank}/stamp`) || readFileSync(`${blank}/stamp`, "utf8") !== stamp) {
    rmSync(blank, { recursive: true, force: true });
    for (const [file, code] of Object.entries(blankApp)) {
      mkdirSync(dirname(`${blank}/${file}`), { recursive: true });
      writeFileSync(`${blank}/${file}`, code);
    }
    execFileSync(process.execPath, [next, "build", blank], { stdio: ["ignore", "ignore", "inherit"], env });
    writeFileSync(`${blank}/stamp`, stamp);
  }
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", blank, "-H", "127.0.0.1", "-p", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  process.once("exit", () => server.kill("SIGKILL"));
  await said(server, "Ready");
  return {
    url: `http://127.0.0.1:${port}`,
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

export type Twin = {
  html: string;
  /** How long Onward takes to answer with it, in milliseconds. */
  delay: number;
};

const asFiles = /\.(css|woff2|svg)$/;

/**
 * Serves each page at the address it has on Onward, compressed as Onward does it, with the same styles and fonts. A
 * POST is answered after `saveDelay` with a redirect to `next`.
 */
export async function startStatic(
  onward: string,
  twins: Readonly<Record<string, Twin>>,
  { saveDelay, next }: { saveDelay: number; next: string },
): Promise<Control> {
  const files = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  const server: Server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    if (request.method !== "GET") {
      request.resume();
      await sleep(saveDelay);
      return void response.writeHead(303, { Location: next }).end();
    }
    if (asFiles.test(path)) {
      const { body, headers } = await fileOf(path);
      return void response.writeHead(200, headers).end(body);
    }
    const twin = twins[path];
    if (!twin) return void response.writeHead(404).end();
    await sleep(twin.delay);
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Encoding": "gzip",
      "Cache-Control": "no-store",
    });
    response.end(gzipSync(twin.html));
  }

  async function fileOf(path: string) {
    let file = files.get(path);
    if (!file) {
      const reply = await fetch(onward + path);
      const body = Buffer.from(await reply.arrayBuffer());
      const isPacked = path.endsWith(".css");
      const told = ["content-type", "cache-control"].map((name) => [name, reply.headers.get(name) ?? ""]);
      file = {
        body: isPacked ? gzipSync(body) : body,
        headers: { ...Object.fromEntries(told), ...(isPacked && { "content-encoding": "gzip" }) },
      };
      files.set(path, file);
    }
    return file;
  }

  const port = await freePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
