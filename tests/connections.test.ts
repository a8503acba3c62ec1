// The server connects only to its database and, on a host with mail, to one mail server. Every file that it runs is
// searched for what could open a connection. The browser is limited to its own origin by every page's policy.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const files = ["app", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /(?<!\.test)\.(tsx?|m?js)$/.test(path) && !path.startsWith("lib/server/db/generated/"));

/** What a file imports from modules that can connect, as `module: names`. */
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

/** Servers, and address utilities, which do not connect. */
const harmless = new Set(["http: createServer", "http: STATUS_CODES", "net: isIP", "net: isIPv6"]);

it("the search for connections covers the whole app", () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files).toContain("lib/server/http/gateway/gateway.ts");
});

/** Only one folder opens the database, which tests/architecture.test.ts checks. */
const allowed = /^lib\/server\/(db\/[\w-]+\.ts pg: pg|hosted\/accounts\/mail\.ts nodemailer: \w+)$/;

it("nothing connects except to the database and the mail server", () => {
  const found = files.flatMap((path) => {
    const code = readFileSync(path, "utf8");
    const taken = takenFrom(code).filter((one) => !harmless.has(one));
    return [...taken, ...(fetches.test(code) ? ["fetch"] : [])].map((one) => `${path} ${one}`);
  });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((one) => !allowed.test(one))).toEqual([]);
});

it("a file that connects elsewhere would be found", () => {
  const code = `import { request, type Agent } from "node:https";\nimport type { Socket } from "node:net";\nimport pg from "pg";\n`;
  expect(takenFrom(code)).toEqual(["https: request", "pg: pg"]);
  expect(
    ["await fetch(url)", "navigator.sendBeacon(a)", "new WebSocket(a)"].every((one) => fetches.test(one)),
  ).toBe(true);
  expect(["prefetch(", "a.fetch(", "fetchAll("].some((one) => fetches.test(one))).toBe(false);
});
