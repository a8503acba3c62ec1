import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { elementsFolder, elementsPath } from "../../build/elements";
import { pathIn } from "./admit";

let files: Map<string, Buffer> | undefined;

/** They are few and small, and stay as they are for as long as this process runs, except in development. */
function read(): Map<string, Buffer> {
  const folder = elementsFolder();
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names
      .filter((name) => name.endsWith(".js"))
      .map((name) => [`${elementsPath}${name}`, readFileSync(`${folder}/${name}`)]),
  );
}

/** Sends a module of the build. False for what is none, which is then a missing page as any other. */
export function sendElement(
  { method = "GET", url = "/" }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (!files || process.env.NODE_ENV === "development") files = read();
  const file = files.get(pathIn(url));
  if (!file) return false;
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": file.byteLength,
    // Its name changes with what is in it.
    "Cache-Control": "public, max-age=31536000, immutable",
  });
  response.end(method === "HEAD" ? undefined : file);
  return true;
}
