import "server-only";
import { readFileSync } from "node:fs";

// The modules that make a page smoother. The build makes them; the server in front sends them.

export const moduleNames = ["page", "step"] as const;

/** `reload` is there in development alone. */
export type ModuleName = (typeof moduleNames)[number] | "reload";

/** Not a module of a page: it lies at an address of its own, which stays the same. */
export const serviceWorker = "sw";

/** Those of development lie apart: the build of this folder may be served after it. */
export function elementsFolder(isDev = process.env.NODE_ENV === "development"): string {
  return isDev ? ".next/elements-dev" : ".next/elements";
}

export const manifestIn = (folder: string) => `${folder}/manifest.json`;
/** What their addresses begin with. */
export const elementsPath = "/elements/";

let manifest: Record<string, string> | undefined;

/** The address of a module of this build. */
export function moduleAddress(name: ModuleName): string {
  if (!manifest || process.env.NODE_ENV === "development")
    manifest = JSON.parse(readFileSync(manifestIn(elementsFolder()), "utf8")) as Record<string, string>;
  const file = manifest[name];
  if (!file) throw new Error(`The build has no module "${name}".`);
  return `${elementsPath}${file}`;
}
