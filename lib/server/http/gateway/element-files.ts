import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { elementsFolder, elementsPath, serviceWorker } from "../../build/elements";
import { pathIn } from "./admit";

let files: Map<string, Buffer> | undefined;

/** They are few and small, and do not change while this process runs, except in development. */
function read(): Map<string, Buffer> {
  const folder = elementsFolder();
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names
      .filter((name) => name.endsWith(".js"))
      .map((name) => [addressOf(name), readFileSync(`${folder}/${name}`)]),
  );
}

function addressOf(name: string): string {
  return name === `${serviceWorker}.js` ? `/${name}` : `${elementsPath}${name}`;
}

/** Sends a module of the build. False for anything else, which is then a missing page like any other. */
export function sendElement(
  { method = "GET", url = "/" }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (!files || process.env.NODE_ENV === "development") files = read();
  const path = pathIn(url);
  const file = files.get(path);
  if (!file) return false;
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": file.byteLength,
    // Their names contain a hash of their content, except for the service worker's.
    "Cache-Control": path.startsWith(elementsPath) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  response.end(method === "HEAD" ? undefined : file);
  return true;
}
