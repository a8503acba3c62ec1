// docs/operating.md names settings, commands and addresses. Its claims must match the code.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const page = read("docs/operating.md");
const documented = page + read("README.md");

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ""))].sort();
}

it("every setting is documented, and none that does not exist", () => {
  const names = /\b((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)\b/g;
  const code = ["settings", "secret-files"].map((name) => read(`lib/server/settings/${name}.ts`)).join("\n");
  const known = matches(code, /["[`]((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)["\]`]/g);
  expect(known.length).toBeGreaterThan(10);
  const files = ["DATABASE_URL_FILE", "ONWARD_SMTP_URL_FILE", "ONWARD_METRICS_TOKEN_FILE"];
  expect(matches(documented, /^\|.*?`((?:ONWARD|DATABASE)_[A-Z_]+|PORT|HOST)`/gm)).toEqual(
    expect.arrayContaining(known.filter((name) => !files.includes(name))),
  );
  expect(matches(page, names).filter((name) => ![...known, ...files].includes(name))).toEqual([]);
});

it("every command exists", () => {
  const there = readdirSync(new URL("../lib/server/cli", import.meta.url)).map((file) => file.slice(0, -3));
  for (const command of matches(documented, /npm run data -- ([a-z][a-z-]*)/g))
    expect(there).toContain(command);
  const { scripts } = JSON.parse(read("package.json"));
  for (const script of matches(page, /npm run ([a-z]+(?::[a-z]+)?)/g))
    expect(Object.keys(scripts)).toContain(script);
});

it("the unit starts what `npm start` starts, and both processes are those of nginx.conf", () => {
  const { scripts } = JSON.parse(read("package.json"));
  expect(page).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
  const ports = matches(read("docs/nginx.conf"), /server 127\.0\.0\.1:(\d+)/g);
  expect(page).toContain(`systemctl enable --now ${ports.map((port) => `onward@${port}`).join(" ")}\n`);
  for (const address of ["/health", "/health/live", "/metrics"]) {
    expect(page).toContain(`| \`${address}\` |`);
    expect(existsSync(new URL(`../app${address}/route.ts`, import.meta.url))).toBe(true);
  }
});

it("the timer's unit is the processes' own, except for its command, and what that may write", () => {
  const own = /```ini\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const timed = read("docs/systemd/onward-backup.service");
  const shared = (unit: string) =>
    unit
      .split("\n")
      .filter(
        (line) =>
          /^(User|Working|Environment|Load|State|UMask|Cap|NoNew|Protect|Priv|Re|Lock|System)/.test(line) &&
          !/^(Environment=NODE_ENV|Restart|ReadWritePaths)/.test(line),
      );
  expect(shared(own).length).toBeGreaterThan(25);
  expect(shared(timed)).toEqual(shared(own));
  const { scripts } = JSON.parse(read("package.json"));
  expect(timed).toContain(`ExecStart=/usr/bin/${scripts.data} keep-backups /var/backups/onward --keep 30\n`);
  expect(page).toContain("/var/backups/onward");
});

const systemd = spawnSync("systemd-analyze", ["--version"]).error === undefined;

it.skipIf(!systemd)("systemd accepts the units", () => {
  const folder = mkdtempSync(join(tmpdir(), "onward-units-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = /```ini\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const units = {
    "onward@3001.service": own,
    "onward-backup.service": read("docs/systemd/onward-backup.service"),
    "onward-backup.timer": read("docs/systemd/onward-backup.timer"),
  };
  // Not every machine has Node there, but one set up by that page has.
  for (const [name, unit] of Object.entries(units))
    writeFileSync(
      join(folder, name),
      unit.replaceAll("/usr/bin/node", "/bin/true").replaceAll("/opt/onward", "/"),
    );
  const files = Object.keys(units).map((name) => join(folder, name));
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...files], {
    encoding: "utf8",
  });
  expect({ status, said: stderr }).toEqual({ status: 0, said: "" });
});
