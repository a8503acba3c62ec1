import "server-only";
import { watch } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { bundleElements } from "../../build/bundle-elements";
import { log } from "../../log/log";

// Development only. Next's own hot reloading needs its scripts, which our pages do not load, so the page is reloaded.

const open = new Set<ServerResponse>();
/** An editor writes a file in several steps within milliseconds. */
const pauseMs = 150;

/** Tells every open page that a file of the app has changed. */
export function watchSources(): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ["app", "components", "lib"])
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), pauseMs);
    });
}

async function reload(): Promise<void> {
  try {
    await bundleElements({ isDev: true });
  } catch (error) {
    log.error("The modules of the pages could not be made", error);
  }
  for (const response of open) response.write("data: reload\n\n");
}

/** Keeps a page's event stream open. False for any other address. */
export function sendReloads({ url }: IncomingMessage, response: ServerResponse): boolean {
  if (url !== "/dev/reload") return false;
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform" });
  response.write(": open\n\n");
  open.add(response);
  response.once("close", () => open.delete(response));
  return true;
}
