// Programs run as one compiled file, but logged errors must lead to the source.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const child = "tests/compiled-places-child.ts";

it("an error in a compiled program is logged with its places in the sources", () => {
  const args = ["--conditions=react-server", "lib/server/run.mjs", child];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const lines = readFileSync(child, "utf8").split("\n");
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
  const places: string[] = JSON.parse(stdout);
  const expected = [`${child}:${lineOf("throw new")}`, `${child}:${lineOf("  fail()")}`];
  expect(places.slice(0, 2).map((place) => place.replace(/:\d+$/, ""))).toEqual(expected);
});
