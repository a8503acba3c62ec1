// The server calls nobody but its database and, on a host with mail, one mail server. What could open a connection is
// looked for in every file that it runs. The browser is held to its own origin by the policy of every page.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const files = ["app", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /(?<!\.test)\.(tsx?|m?js)$/.test(path) && !path.startsWith("lib/server/db/generated/"));

/** What a file takes from modules that can call somebody, as `module: names`. */
function takenFrom(code: string): string[] {
  const imports = code.matchAll(
    /^import\s+(type\s+)?([^;]*?)\s+from\s+"(?:node:)?(https?|http2|net|tls|dgram|dns|undici|nodemailer|pg)"/gms,
  );
  return [...imports].flatMap(([, isType, names = "", module = ""]) => {
    const values = names
      .replace(/[{}]/g, "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith("type "));
    return isType ? [] : values.map((name) => `${module}: ${name}`);
  });
}

const fetches =
  /(?<![\w.])fetch\(|\bXMLHttpRequest\b|\bsendBeacon\b|\bnew (WebSocket|EventSource)\b|\bcreateConnection\b/;

/** Servers, and words about addresses, which call nobody. */
const harmless = new Set(["http: createServer", "http: STATUS_CODES", "net: isIP", "net: isIPv6"]);

it("looks at the whole app", () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files).toContain("lib/server/http/gateway/gateway.ts");
});

/** The database is opened in one folder alone, which tests/architecture.test.ts sees to. */
const allowed = /^lib\/server\/(db\/[\w-]+\.ts pg: pg|hosted\/accounts\/mail\.ts nodemailer: \w+)$/;

it("nothing calls anybody but the database and the mail server", () => {
  const found = files.flatMap((path) => {
    const code = readFileSync(path, "utf8");
    const taken = takenFrom(code).filter((one) => !harmless.has(one));
    return [...taken, ...(fetches.test(code) ? ["fetch"] : [])].map((one) => `${path} ${one}`);
  });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((one) => !allowed.test(one))).toEqual([]);
});

it("would find what calls somebody", () => {
  const code = `import { request, type Agent } from "node:https";\nimport type { Socket } from "node:net";\nimport pg from "pg";\n`;
  expect(takenFrom(code)).toEqual(["https: request", "pg: pg"]);
  expect(
    ["await fetch(url)", "navigator.sendBeacon(a)", "new WebSocket(a)"].every((one) => fetches.test(one)),
  ).toBe(true);
  expect(["prefetch(", "a.fetch(", "fetchAll("].some((one) => fetches.test(one))).toBe(false);
});
