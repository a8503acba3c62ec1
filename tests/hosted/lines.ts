// The access matrix line by line.
import { accessMatrix, type Guard, moreLines } from "./access-matrix";
import type { Things } from "./things";

export type AccessLine = { method: string; route: string; guard: Guard };

/** Each address with each of its methods; what is read can be requested with HEAD too. */
export const lines: readonly AccessLine[] = Object.entries({ ...accessMatrix, ...moreLines }).flatMap(
  ([route, methods]) =>
    Object.entries({ ...(methods.GET && { HEAD: methods.GET }), ...methods }).map(([method, guard]) => ({
      method,
      route,
      guard,
    })),
);

/** The names of the ids in an address. */
export function idsIn(route: string): (keyof Things)[] {
  const name = /\[(?:\[\.{3})?(walkthrough|item|piece|share|session|passkey|token)\]/g;
  return [...route.matchAll(name)].map(([, id]) => id as keyof Things);
}

export function pathOf(route: string, things: Things): string {
  // An empty form exists as long as nothing is saved in its step.
  const [stage, step] = route.endsWith("/blank") ? ["reflect", "went-well"] : ["reframe", "thought"];
  const parts: Record<string, string> = {
    ...things,
    ...{ stage, step: route.includes("/interview/") ? "note-1" : step },
    part: "start",
    file: "walkthrough.md",
    "[...token]": things.token,
  };
  return route.replace(/\[(\[\.{3}\w+\]|\w+)\]/g, (whole, name: string) => parts[name] ?? whole);
}
