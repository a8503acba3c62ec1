import "server-only";
import { existsSync, readFileSync } from "node:fs";

// What may be logged about an address: its route, never its parameters. Ids tell people apart, a share's is its key,
// and a query can hold anything.

type Route = { page: string; regex: string };

/** Written by the build; a development server has no such lists. */
const manifests = { routes: ".next/routes-manifest.json", files: ".next/app-path-routes-manifest.json" };
let built: readonly Route[] | undefined;
let handlers: ReadonlySet<string> | undefined;

function builtRoutes(): readonly Route[] {
  if (!existsSync(manifests.routes)) return [];
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(manifests.routes, "utf8"));
  return [...staticRoutes, ...dynamicRoutes];
}

function builtHandlers(): ReadonlySet<string> {
  if (!existsSync(manifests.files)) return new Set();
  const files = Object.entries<string>(JSON.parse(readFileSync(manifests.files, "utf8")));
  return new Set(files.flatMap(([file, route]) => (file.endsWith("/route") ? route : [])));
}

/** The route that an address belongs to, named like its folder in `app/`; `other` if there is none. */
export function routeShape(url: string, routes?: readonly Route[]): string {
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  built ??= builtRoutes();
  return (routes ?? built).find(({ regex }) => new RegExp(regex).test(path))?.page ?? "other";
}

/** Whether there is a Route Handler at an address. Everything else is a page or file and can only be read. */
export function hasHandler(url: string): boolean {
  handlers ??= builtHandlers();
  return handlers.size === 0 || handlers.has(routeShape(url));
}

/** Autosave uses PUT. */
const takesPut =
  /^\/walkthroughs\/[^/]+\/((start|close|check-in)|(?!plan\/|share\/)[^/]+\/[^/]+)\/save(\?|$)/;

/** The methods of an address that cannot be read. */
export function writesTo(url = "/"): string {
  return takesPut.test(url) ? "POST, PUT" : "POST";
}
