import "server-only";
import { readFileSync } from "node:fs";

// The modules for the pages' custom elements. The build makes them, and the gateway serves them.

export const moduleNames = ["page", "step"] as const;

/** `reload` exists only in development. */
export type ModuleName = (typeof moduleNames)[number] | "reload";

/** Not a module of a page: its address stays the same. */
export const serviceWorker = "sw";

/** Development has its own folder, because a build in the same checkout may be served after it. */
export function elementsFolder(isDev = process.env.NODE_ENV === "development"): string {
  return isDev ? ".next/elements-dev" : ".next/elements";
}

export const manifestIn = (folder: string) => `${folder}/manifest.json`;
/** The prefix of their addresses. */
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
