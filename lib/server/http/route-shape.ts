import "server-only";
import { existsSync, readFileSync } from "node:fs";

// What may be written down about an address: which route it is of, and never what stands in its place. Ids tell
// people apart, that of a shared page is its key, and a query can hold anything.

type Route = { page: string; regex: string };

/** What the build wrote down; what is served from source has no such list. */
const manifest = ".next/routes-manifest.json";
let built: readonly Route[] | undefined;

function builtRoutes(): readonly Route[] {
  if (!existsSync(manifest)) return [];
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(manifest, "utf8"));
  return [...staticRoutes, ...dynamicRoutes];
}

/** The route that an address is of, as its folder in `app/` is called; `other` if there is none. */
export function routeShape(url: string, routes?: readonly Route[]): string {
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  built ??= builtRoutes();
  return (routes ?? built).find(({ regex }) => new RegExp(regex).test(path))?.page ?? "other";
}
