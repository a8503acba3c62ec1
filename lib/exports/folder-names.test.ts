import { describe, expect, it } from "vitest";
import { folderNames } from "./folder-names";

const date = "2026-11-20";
const named = (...names: string[]) => folderNames(names.map((name) => ({ date, name })));

describe("the folder of a walkthrough", () => {
  it("is named after its date, its role and its company", () => {
    expect(named("Editor at Harbour Press")).toEqual(["2026-11-20 Editor at Harbour Press"]);
  });

  it.each([
    ["../../etc/passwd", "2026-11-20 .. .. etc passwd"],
    ['C:\\<A>|"B"?*', "2026-11-20 C A B"],
    ["con\u0000trol\u001b\nand\u2028more", "2026-11-20 con trol and more"],
    ["\u202Egpj.exe", "2026-11-20 gpj.exe"],
    ["ends in dots... .", "2026-11-20 ends in dots"],
    ["CON", "2026-11-20 CON"],
    ["\\/:*", "2026-11-20"],
    ["\u200e\u2068محررة\u2069 at \u2068Harbour Press\u2069", "2026-11-20 محررة at Harbour Press"],
    ["出版社 محررة 👩‍👩‍👧", "2026-11-20 出版社 محررة 👩‍👩‍👧"],
  ])("is safe on every computer: %j", (name, safe) => {
    expect(named(name)).toEqual([safe]);
  });

  it("is cut between characters", () => {
    const [name = ""] = named("👩‍👩‍👧".repeat(100));
    expect(name).toBe(`2026-11-20 ${"👩‍👩‍👧".repeat(7)}`);
    expect(named("z".repeat(3000))).toEqual([`2026-11-20 ${"z".repeat(60)}`]);
    expect(named(`z${"\u0301".repeat(3000)}`)).toEqual([date]);
  });

  it("is distinguished from another of the same name, ignoring case and composition", () => {
    expect(named("Editor", "editor", "Editor (2)", "Café", "Cafe\u0301", "EDITOR")).toEqual([
      "2026-11-20 Editor",
      "2026-11-20 editor (2)",
      "2026-11-20 Editor (2) (2)",
      "2026-11-20 Café",
      "2026-11-20 Café (2)",
      "2026-11-20 EDITOR (3)",
    ]);
  });
});
