import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";

const mode = vi.hoisted(() => ({ hosted: undefined as object | undefined, asksCode: true }));
vi.mock("../settings/settings", () => ({ settings: () => mode }));

const { ownCookieNames, listCookies } = await import("./list");

const modes = { "a host": {}, "somebody's own machine": undefined };

function told(hosted: object | undefined): string[] {
  Object.assign(mode, { hosted, asksCode: hosted === undefined });
  return listCookies().map(({ name }) => name);
}

/** What counts as a cookie in the code: constants of that name, and names with our prefixes. */
function namesInCode(): string[] {
  const files = readdirSync("lib/server", { recursive: true, encoding: "utf8" });
  const code = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.includes("generated"))
    .map((file) => readFileSync(`lib/server/${file}`, "utf8"))
    .join("\n");
  const patterns = [
    /[`"](__Host-onward[\w-]*)/g,
    /const \w+(?:Name|Cookie) = "([\w-]+)"/g,
    /ownCookie\(\s*[`"]([\w-]+)/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = ""]) => name));
}

describe("the cookies on the privacy page", () => {
  it("are all cookies that exist", () => {
    const all = Object.values(modes).flatMap(told);
    const found = [...new Set(namesInCode())];
    expect(found.length).toBeGreaterThan(10);
    const isTold = (name: string) =>
      all.some((one) => one.replace(/^__Host-(?!onward)/, "").startsWith(name));
    expect(found.filter((name) => !isTold(name))).toEqual([]);
  });

  it.each(Object.entries(modes))("say by their names whose they are, on %s", (_where, hosted) => {
    for (const name of told(hosted)) expect(name).toMatch(hosted ? /^__Host-/ : /^onward-/);
  });

  it.each(Object.entries(modes))("are the ones that are deleted, and no others, on %s", (_where, hosted) => {
    const names = told(hosted);
    const [start = ""] = names.filter((name) => name.includes("settled"));
    const settled = start.replace("…", "1");
    const others = ["session", "time-zone", "search", "onwards", "settled.1", "__Host-session"];
    expect(ownCookieNames([settled, ...others])).toEqual([
      ...names.filter((name) => !name.endsWith("…")),
      settled,
    ]);
  });
});
