import { describe, expect, it } from "vitest";
import { readSettings } from "./env";

const error = (env: Record<string, string>) => {
  const read = readSettings(env);
  return read.ok ? "" : read.error;
};

describe("settings", () => {
  it("need nothing: loopback, port 3000, SQLite in the data folder", () => {
    const read = readSettings({});
    expect(read).toMatchObject({ ok: true, value: { port: 3000, host: "127.0.0.1", isLoopback: true } });
    expect(read.ok && read.value.databaseUrl).toBe(`file:${process.cwd()}/data/onward.db`);
  });

  it("honour each variable", () => {
    const read = readSettings({
      PORT: "8080",
      HOST: "0.0.0.0",
      ONWARD_DATA_DIR: "/srv/onward",
      DATABASE_URL: "postgresql://db/onward",
    });
    expect(read.ok && read.value).toEqual({
      port: 8080,
      host: "0.0.0.0",
      isLoopback: false,
      dataDir: "/srv/onward",
      databaseUrl: "postgresql://db/onward",
      keySource: { file: "/srv/onward/onward.key", isOwn: true },
    });
  });

  it("take the key from the environment or from a file that is named, and not from both", () => {
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

  it.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["HOST", "not a host"],
    ["DATABASE_URL", "mysql://db"],
  ])("refuse %s=%s in one sentence that names it", (name, value) => {
    const sentence = error({ [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).toMatch(/^[^.]+(\.\d[^.]*)*\.$/);
  });

  it("never repeat a database's address, which may hold its password", () => {
    expect(error({ DATABASE_URL: "mysql://user:secret@db" })).not.toContain("secret");
  });

  it.each(["localhost", "127.0.0.1", "127.8.9.1", "::1"])("know %s as loopback", (HOST) => {
    expect(readSettings({ HOST })).toMatchObject({ value: { isLoopback: true } });
  });
});
