// .env.example is where somebody looks for a setting first. It names each existing one, and no others.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { settingNames } from "@/lib/server/settings/setting-names";
import { readSettings } from "@/lib/server/settings/settings";

const file = readFileSync(".env.example", "utf8");
const all = parseEnv(file.replace(/^#(?=[A-Z])/gm, "")) as Record<string, string>;

it("names every setting once, and says what it is", () => {
  const lines = file.split("\n").filter((line) => /^#[A-Z]/.test(line));
  expect(lines.map((line) => /^#(\w+)=/.exec(line)?.[1]).sort()).toEqual([...settingNames].sort());
  expect(lines.filter((line) => !/ # \S+ \S+/.test(line))).toEqual([]);
});

it("sets nothing by default", () => {
  expect(parseEnv(file)).toEqual({});
});

it("shows each setting's default value", () => {
  const shown = Object.fromEntries(Object.entries(all).filter(([name, value]) => value && name !== "PORT"));
  const { ONWARD_PROXIES: _, ...personal } = shown;
  const [with_, without] = [readSettings(personal), readSettings({})];
  expect(with_.ok).toBe(true);
  expect({ ...(with_.ok && with_.value), keySource: 0 }).toEqual({
    ...(without.ok && without.value),
    keySource: 0,
  });
  expect(all["ONWARD_PROXIES"]).toBe("0");
});
