import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readSettings } from "./settings";

const error = (env: Record<string, string>) => {
  const read = readSettings(env);
  return read.ok ? "" : read.error;
};

describe("settings", () => {
  it("require nothing: loopback, SQLite in the data folder", () => {
    const read = readSettings({});
    expect(read).toMatchObject({ ok: true, value: { host: "127.0.0.1", isLoopback: true } });
    expect(read.ok && read.value.databaseUrl).toBe(`file:${process.cwd()}/data/onward.db`);
  });

  it("honour each variable", () => {
    const read = readSettings({
      PORT: "8080",
      HOST: "0.0.0.0",
      ONWARD_DATA_DIR: "/srv/onward",
      DATABASE_URL: "postgresql://db/onward",
      DATABASE_POOL: "25",
      ONWARD_NOTICE: "5",
    });
    expect(read.ok && read.value).toEqual({
      port: 8080,
      host: "0.0.0.0",
      isLoopback: false,
      asksCode: true,
      dataDir: "/srv/onward",
      databaseUrl: "postgresql://db/onward",
      poolSize: 25,
      noticeMs: 5_000,
      keySource: { file: "/srv/onward/onward.key", isOwn: true },
      hosted: undefined,
    });
  });

  it("require the access code beyond loopback, and on it if that is configured", () => {
    const asks = (env: Record<string, string>) => {
      const read = readSettings(env);
      return read.ok && read.value.asksCode;
    };
    expect(asks({})).toBe(false);
    expect(asks({ HOST: "0.0.0.0" })).toBe(true);
    expect(asks({ ONWARD_ACCESS_CODE: "always" })).toBe(true);
    expect(asks({ ONWARD_ACCESS_CODE: "network" })).toBe(false);
    expect(asks(hosted)).toBe(false);
  });

  it("don't accept a self-chosen code, nor quote it", () => {
    expect(error({ ONWARD_ACCESS_CODE: "my-secret" })).toMatch(/^ONWARD_ACCESS_CODE must be/);
    expect(error({ ONWARD_ACCESS_CODE: "my-secret" })).not.toContain("my-secret");
    expect(error({ ...hosted, ONWARD_ACCESS_CODE: "always" })).toMatch(/^ONWARD_ACCESS_CODE means/);
  });

  const hosted = {
    ONWARD_MODE: "hosted",
    ONWARD_ORIGIN: "https://onward.example",
    DATABASE_URL: "postgresql://localhost/onward",
  };

  it("make it a host with the mode, the address, and the database", () => {
    const read = readSettings(hosted);
    expect(read.ok && read.value.hosted).toEqual({
      origin: "https://onward.example",
      proxies: 0,
      mail: undefined,
      contact: undefined,
    });
    const whole = readSettings({
      ...hosted,
      ONWARD_PROXIES: "1",
      ONWARD_SMTP_URL: "smtp://mail.example",
      ONWARD_MAIL_FROM: "onward@example.org",
      ONWARD_CONTACT: "https://example.org/privacy?to=onward",
    });
    expect(whole.ok && whole.value.hosted).toEqual({
      origin: "https://onward.example",
      proxies: 1,
      mail: { url: "smtp://mail.example", from: "onward@example.org" },
      contact: "https://example.org/privacy?to=onward",
    });
  });

  it.each([
    ["ONWARD_MODE", "shared"],
    ["ONWARD_ORIGIN", ""],
    ["ONWARD_ORIGIN", "onward.example"],
    ["ONWARD_ORIGIN", "http://onward.example"],
    ["ONWARD_ORIGIN", "https://onward.example/path"],
    ["ONWARD_ORIGIN", "https://user:secret@onward.example"],
    ["DATABASE_URL", ""],
    ["DATABASE_URL", "postgresql://onward:secret@db.example/onward"],
    ["DATABASE_URL", "postgresql://onward:secret@10.0.0.5/onward?sslmode=prefer"],
    ["DATABASE_URL", "postgresql://onward:secret@db.example/onward?sslmode=no-verify"],
    ["DATABASE_URL", "postgresql://onward:secret@localhost/onward?host=db.example"],
    ["ONWARD_PROXIES", "all"],
    ["ONWARD_SMTP_URL", "mail.example"],
    ["ONWARD_SMTP_URL", "smtp://mail.example"],
    ["ONWARD_MAIL_FROM", "Onward"],
    ["ONWARD_CONTACT", "http://example.org"],
    ["ONWARD_CONTACT", "javascript:alert(1)"],
    ["ONWARD_CONTACT", "somebody"],
  ])("of a host refuse %s=%j in one sentence about it", (name, value) => {
    const sentence = error({ ...hosted, [name]: value });
    expect(sentence).toMatch(/^(ONWARD|DATABASE)_[A-Z_]+ m/);
    expect(sentence).not.toContain("secret");
  });

  it.each([
    "postgresql://onward@localhost/onward",
    "postgresql://onward@127.0.0.1:5432/onward",
    "postgresql://onward@[::1]/onward",
    "postgresql:///onward?host=/run/postgresql",
    "postgresql://%2Frun%2Fpostgresql/onward",
    "postgresql://onward@db.example/onward?sslmode=verify-full",
    "postgresql://onward@postgres/onward?sslmode=disable",
    "file:/srv/onward.db",
  ])("of a host accept %s, whose transport security is known", (DATABASE_URL) => {
    expect(readSettings({ ...hosted, DATABASE_URL }).ok).toBe(true);
  });

  it("accept plain http for this machine only, where browsers treat it as secure", () => {
    const read = readSettings({ ...hosted, ONWARD_ORIGIN: "http://localhost:3000" });
    expect(read.ok && read.value.hosted?.origin).toBe("http://localhost:3000");
  });

  it("of a host are reported if it is not a host, instead of being ignored", () => {
    expect(error({ ONWARD_ORIGIN: "https://onward.example" })).toContain("ONWARD_ORIGIN");
  });

  it("take the key from the environment or from a named file, and not from both", () => {
    const source = (env: Record<string, string>) => {
      const read = readSettings(env);
      return read.ok ? read.value.keySource : read.error;
    };
    expect(source({ ONWARD_KEY: "k" })).toEqual({ text: "k" });
    expect(source({ ONWARD_KEY_FILE: "/run/secrets/k" })).toEqual({ file: "/run/secrets/k", isOwn: false });
    expect(source({ ONWARD_KEY: "k", ONWARD_KEY_FILE: "/run/secrets/k" })).toBe(
      "Set ONWARD_KEY or ONWARD_KEY_FILE, not both of them.",
    );
  });

  it("take what contains a password from a file too, and not from both", () => {
    const folder = mkdtempSync(join(tmpdir(), "onward-settings-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "database-url");
    writeFileSync(file, "postgresql://onward:secret@db/onward\n");
    const read = readSettings({ DATABASE_URL_FILE: file });
    expect(read.ok && read.value.databaseUrl).toBe("postgresql://onward:secret@db/onward");
    expect(error({ DATABASE_URL_FILE: file, DATABASE_URL: "postgresql://db/onward" })).toBe(
      "Set DATABASE_URL or DATABASE_URL_FILE, not both of them.",
    );
    expect(error({ ONWARD_SMTP_URL_FILE: join(folder, "none") })).toMatch(
      /^ONWARD_SMTP_URL_FILE is ".*none", and it can't be read \(ENOENT\)\.$/,
    );
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["HOST", "not a host"],
    ["DATABASE_URL", "mysql://db"],
    ["DATABASE_POOL", "0"],
    ["ONWARD_NOTICE", "soon"],
    ["ONWARD_METRICS_TOKEN", "guessable"],
    ["ONWARD_METRICS_TOKEN", "with a space in between"],
    ["ONWARD_METRICS_PORT", "0"],
  ])("refuse %s=%s in one sentence that names it", (name, value) => {
    const sentence = error({ [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).toMatch(/^[^.]+(\.\d[^.]*)*\.$/);
  });

  it("count nothing unless a token or a local port is set", () => {
    const asked = (env: Record<string, string>) => {
      const read = readSettings(env);
      return read.ok ? read.value.metrics : read.error;
    };
    const token = "a-token-that-nobody-guesses";
    expect(asked({})).toBeUndefined();
    expect(asked({ ONWARD_METRICS_TOKEN: token })).toEqual({ token });
    expect(asked({ ONWARD_METRICS_PORT: "9464" })).toEqual({ port: 9464 });
    expect(error({ ONWARD_METRICS_TOKEN: "a secret" })).not.toContain("secret");
  });

  it("never quote a database's address, which may contain its password", () => {
    expect(error({ DATABASE_URL: "mysql://user:secret@db" })).not.toContain("secret");
  });

  it.each(["localhost", "127.0.0.1", "127.8.9.1", "::1"])("recognize %s as loopback", (HOST) => {
    expect(readSettings({ HOST })).toMatchObject({ value: { isLoopback: true } });
  });
});
