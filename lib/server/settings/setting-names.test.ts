import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mistypedSetting, settingNames } from "./setting-names";

it.each([
  ["ONWARD_DATADIR", "ONWARD_DATA_DIR"],
  ["ONWARD_DATA_DRI", "ONWARD_DATA_DIR"],
  ["onward_data_dir", "ONWARD_DATA_DIR"],
  ["ONWARD_KEYFILE", "ONWARD_KEY_FILE"],
  ["ONWARD_KEYS", "ONWARD_KEY"],
  ["ONWARD_PORT", "PORT"],
  ["ONWARD_DATABASE_URL", "DATABASE_URL"],
  ["DATABASE_URI", "DATABASE_URL"],
])("%s is taken for a mistyped %s", (name, meant) => {
  expect(mistypedSetting({ [name]: "x" })).toBe(`${name} is no setting of Onward. Did you mean ${meant}?`);
});

it.each([
  ["another program's", { DATABASE_HOST: "x", DATABASE_NAME: "x", PORTAL: "x" }],
  ["another program's beside ours", { DATABASE_URI: "x", DATABASE_URL: "file:x" }],
  ["empty", { ONWARD_DATADIR: "" }],
  ["right", Object.fromEntries(settingNames.map((name) => [name, "x"]))],
])("a name that is %s is left alone", (_what, env) => {
  expect(mistypedSetting(env)).toBeUndefined();
});

it("knows every name that the settings are read by", () => {
  const code = ["settings", "secret-files"]
    .map((name) => readFileSync(`lib/server/settings/${name}.ts`, "utf8"))
    .join("\n");
  const read = [...code.matchAll(/\benv\["(\w+)"\]/g)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(10);
  expect(read.filter((name) => !settingNames.includes(name ?? ""))).toEqual([]);
});

it("takes no name used by the tests for a mistyped one, except where that is tested", () => {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith("start-problems.test.ts"),
  );
  const names = files.flatMap(
    (file) => readFileSync(join("tests", file), "utf8").match(/\bONWARD_[A-Z_]+/g) ?? [],
  );
  expect(names).toContain("ONWARD_TEST_POSTGRES");
  const env = Object.fromEntries(names.map((name) => [name, "x"]));
  expect(mistypedSetting(env)).toBeUndefined();
});
