import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readyFolder } from "../data/cannot-open";
import { holdData } from "../data/open-data";
import { notingPort } from "./default-port";
import { printedAddress } from "./printed-address";
import { readSettings, type Settings } from "./settings";

function newPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-port-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "data");
}

function read(dataDir: string, env: Record<string, string> = {}): Settings {
  const settings = readSettings({ ONWARD_DATA_DIR: dataDir, ...env });
  if (!settings.ok) throw new Error(settings.error);
  return settings.value;
}

/** As the first start leaves it. */
async function begun(env: Record<string, string> = {}): Promise<string> {
  const dataDir = newPlace();
  const settings = read(dataDir, env);
  const place = { dataDir, databaseUrl: settings.databaseUrl, isHosted: false };
  notingPort(place, () => readyFolder(settings));
  const { alone } = await holdData(settings);
  expect(alone).toBeTypeOf("function");
  return dataDir;
}

it("a new installation has a port of its own, and keeps it once it has data", async () => {
  expect(read(newPlace()).port).toBe(6693);
  const dataDir = await begun();
  expect(readdirSync(dataDir)).toContain("onward.db");
  writeFileSync(join(dataDir, "onward.key"), "");
  expect(read(dataDir).port).toBe(6693);
});

it("so does one whose first start was on another port", async () => {
  expect(read(await begun({ PORT: "8080" })).port).toBe(6693);
});

it.each(["onward.db", "onward.key", "access-code"])(
  "a folder from before that has %s keeps 3000, start after start",
  async (file) => {
    const dataDir = newPlace();
    mkdirSync(dataDir);
    if (file !== "onward.db") writeFileSync(join(dataDir, file), "");
    else writeFileSync(join(dataDir, file), readFileSync(join(await begun(), file)));
    expect(read(dataDir).port).toBe(3000);
    await holdData(read(dataDir));
    expect(read(dataDir).port).toBe(3000);
    expect(readdirSync(dataDir)).not.toContain("port");
  },
);

it("an empty folder is new, unless its database is on another server", () => {
  const dataDir = newPlace();
  mkdirSync(dataDir);
  expect(read(dataDir).port).toBe(6693);
  const elsewhere = { DATABASE_URL: "postgresql://db/onward" };
  expect(read(dataDir, elsewhere).port).toBe(3000);
  expect(read(newPlace(), elsewhere).port).toBe(6693);
});

it("a database in another folder is recognized there", async () => {
  const database = join(await begun(), "onward.db");
  expect(read(newPlace(), { DATABASE_URL: `file:${database}` }).port).toBe(3000);
});

it("PORT takes precedence everywhere", async () => {
  for (const dataDir of [newPlace(), await begun()]) expect(read(dataDir, { PORT: "8080" }).port).toBe(8080);
});

it("a host stays on the port its proxy knows", () => {
  const env = {
    ONWARD_MODE: "hosted",
    ONWARD_ORIGIN: "https://onward.example",
    DATABASE_URL: "postgresql://localhost/onward",
  };
  expect(read(newPlace(), env).port).toBe(3000);
});

it("a command that finds an empty folder records nothing there", async () => {
  const dataDir = newPlace();
  await holdData(read(dataDir));
  expect(readdirSync(dataDir)).not.toContain("port");
});

it.each(["", "none", "70000", "-1", "1.5"])(
  "a record that a power cut or a hand has made %j is of a folder that began with the port of its own",
  async (note) => {
    const dataDir = await begun();
    writeFileSync(join(dataDir, "port"), note);
    expect(read(dataDir).port).toBe(6693);
  },
);

it("the printed address has that port", () => {
  const dataDir = newPlace();
  expect(printedAddress(read(dataDir))).toBe("http://127.0.0.1:6693");
  expect(printedAddress(read(dataDir, { PORT: "8080", HOST: "::1" }))).toBe("http://[::1]:8080");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "onward.key"), "");
  expect(printedAddress(read(dataDir))).toBe("http://127.0.0.1:3000");
});
