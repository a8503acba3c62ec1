// docs/operating.md names settings, commands and addresses. What it says of them is what there is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const page = read("docs/operating.md");
const documented = page + read("README.md");

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ""))].sort();
}

it("every setting is told, and none that is not there", () => {
  const names = /\b((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)\b/g;
  const code = ["settings", "secret-files"].map((name) => read(`lib/server/settings/${name}.ts`)).join("\n");
  const known = matches(code, /["[`]((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)["\]`]/g);
  expect(known.length).toBeGreaterThan(10);
  const files = ["DATABASE_URL_FILE", "ONWARD_SMTP_URL_FILE"];
  expect(matches(documented, /^\|.*?`((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)`/gm)).toEqual(
    expect.arrayContaining(known.filter((name) => !files.includes(name))),
  );
  expect(matches(page, names).filter((name) => ![...known, ...files].includes(name))).toEqual([]);
});

it("every command is one that there is", () => {
  const there = readdirSync(new URL("../lib/server/cli", import.meta.url)).map((file) => file.slice(0, -3));
  for (const command of matches(documented, /npm run data -- ([a-z][a-z-]*)/g))
    expect(there).toContain(command);
  const { scripts } = JSON.parse(read("package.json"));
  for (const script of matches(page, /npm run ([a-z]+)/g)) expect(Object.keys(scripts)).toContain(script);
});

it("the unit starts what the image starts, and both processes are those of nginx.conf", () => {
  const words: string[] = JSON.parse(/^CMD (.+)$/m.exec(read("Dockerfile"))?.[1] ?? "");
  expect(page).toContain(`ExecStart=/usr/bin/${words.join(" ")}\n`);
  const ports = matches(read("docs/nginx.conf"), /server 127\.0\.0\.1:(\d+)/g);
  expect(page).toContain(`systemctl enable --now ${ports.map((port) => `onward@${port}`).join(" ")}\n`);
  for (const address of ["/health", "/health/live"]) {
    expect(page).toContain(`| \`${address}\` |`);
    expect(existsSync(new URL(`../app${address}/route.ts`, import.meta.url))).toBe(true);
  }
});
