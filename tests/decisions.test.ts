// A decision record stays as it was written. One that was replaced says so at its top, and by what.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = "docs/decisions";
const records = readdirSync(folder).filter((file) => file.endsWith(".md"));
const textOf = (record: string) => readFileSync(`${folder}/${record}`, "utf8");

/** `*Replaced in part by [0020](0020-….md): what.*`, between the title and the text. */
function named(record: string, word: "Replaced" | "Replaces"): string[] {
  const [, head = ""] = /^# .+\n\n((?:\*Replace.+\*(?: {2})?\n)*)/.exec(textOf(record)) ?? [];
  const lines = head.split("\n").filter((line) => line.startsWith(`*${word} `));
  return lines.map((line) => /\]\(([^)]+)\)/.exec(line)?.[1] ?? line);
}

const pairs = (word: "Replaced" | "Replaces") =>
  records.flatMap((record) => named(record, word).map((other) => [record, other] as const));

it("a record that was replaced names the newer one, and the newer one names it", () => {
  const replaced = pairs("Replaced").map(([older, newer]) => `${newer} > ${older}`);
  const replacing = pairs("Replaces").map(([newer, older]) => `${newer} > ${older}`);
  expect(replaced.length).toBeGreaterThan(3);
  expect(replacing.sort()).toEqual(replaced.sort());
});

it("a record whose text says that it replaces another is named at the top of that one", () => {
  const telling = records.filter((record) => /^This replaces|^Takes the place of/m.test(textOf(record)));
  expect(telling.filter((record) => named(record, "Replaces").length === 0)).toEqual([]);
});

it("every record has a number of its own, and a title that matches", () => {
  const numbers = records.map((record) => record.slice(0, 4));
  expect(new Set(numbers).size).toBe(records.length);
  expect(records.filter((record) => !textOf(record).startsWith(`# ${record.slice(0, 4)} `))).toEqual([]);
});

it("every linked record exists", () => {
  const links = records.flatMap((record) =>
    [...textOf(record).matchAll(/\]\((\d{4}[^)#]*)\)/g)].map(([, link = ""]) => link),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !existsSync(`${folder}/${link}`))).toEqual([]);
});
