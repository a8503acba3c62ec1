// docs/asvs.md covers every requirement of OWASP ASVS 5.0.0, levels 1 and 2. This checks that it is complete, and
// that what it and docs/security.md refer to exists.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync("docs/security.md", "utf8");
const list = readFileSync("docs/asvs.md", "utf8");
const verdicts = ["met", "not applicable", "deviation"];

type Row = { ids: string[]; about: string; verdict: string; where: string };

/** The rows of all tables whose first column is numbers of the standard. */
function rowsIn(text: string): Row[] {
  return text.split("\n").flatMap((line) => {
    const [, ids = "", about = "", verdict = "", where = "", ...rest] = line
      .split("|")
      .map((cell) => cell.trim());
    return /^\d+\.\d+\.\d+( \d+\.\d+\.\d+)*$/.test(ids) && rest.length === 1
      ? [{ ids: ids.split(" "), about, verdict, where }]
      : [];
  });
}

/** Every number of one level, as in the standard's own list. */
function standard(): Record<string, string[]> {
  const [, ...levels] = readFileSync("docs/asvs-5.0.0.txt", "utf8").split(/^level /m);
  return Object.fromEntries(
    levels.map((level) => {
      const [name = "", ...lines] = level.trim().split("\n");
      return [name, lines.join(" ").split(" ")];
    }),
  );
}

/** What is named in backticks and looks like a path here; `a/{b,c}.ts` means two. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, named = ""]) => {
    if (
      !/^((app|components|docs|lib|prisma|public|tests|\.ci)\/[\w./[\]{},-]+|[\w.-]+\.(md|ts|json|yaml|mjs)|Dockerfile|\.dockerignore)$/.test(
        named,
      )
    )
      return [];
    const [, before = "", names = "", after = ""] = /^(.*)\{(.*)\}(.*)$/.exec(named) ?? [];
    return names ? names.split(",").map((name) => before + name + after) : [named];
  });
}

/** The headings of docs/security.md that a cell names: `"One" and "Another" in` that file. */
function headingsIn(where: string): string[] {
  const named = /((?:"[^"]+"(?: and )?)+) in `docs\/security\.md`/.exec(where)?.[1] ?? "";
  return [...named.matchAll(/"([^"]+)"/g)].flatMap(([, heading = ""]) => heading);
}

describe("the list of requirements", () => {
  const rows = rowsIn(list);
  const { 1: one = [], 2: two = [], ...others } = standard();

  it("is the standard's: 70 of the first level, and 183 more of the second", () => {
    expect([one.length, two.length, others]).toEqual([70, 183, {}]);
    expect(new Set([...one, ...two]).size).toBe(253);
  });

  it("is covered completely, each once", () => {
    const asked = [...one, ...two].sort();
    expect(rows.flatMap(({ ids }) => ids).sort()).toEqual(asked);
  });

  it("has one of three verdicts on each, and nothing left for later", () => {
    expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
    expect(list).not.toContain("PENDING");
  });

  it("says in a few words what each is about, and the reason", () => {
    expect(rows.filter(({ about, where }) => about.length < 3 || where.length < 8)).toEqual([]);
  });

  it("names for each met requirement where that can be seen, in the repository or under a heading of docs/security.md", () => {
    const shown = (row: Row) => [...pathsIn(row.where), ...headingsIn(row.where)];
    expect(rows.filter((row) => row.verdict === "met" && shown(row).length === 0)).toEqual([]);
    const headings = rows.flatMap(({ where }) => headingsIn(where));
    expect(headings.length).toBeGreaterThan(10);
    expect(headings.filter((heading) => !page.includes(`\n## ${heading}\n`))).toEqual([]);
  });

  it("names every deviation on the page", () => {
    const ids = rows.filter(({ verdict }) => verdict === "deviation").flatMap((row) => row.ids);
    const [, told = ""] = page.split("\n## OWASP ASVS 5.0.0, ");
    expect((told.match(/\d+\.\d+\.\d+(?=[,)])/g) ?? []).sort()).toEqual(ids.sort());
  });

  it("counts its verdicts correctly, there and on the page", () => {
    const count = (verdict: string) =>
      rows.filter((row) => row.verdict === verdict).flatMap(({ ids }) => ids).length;
    const [met = 0, not = 0, deviations = 0] = verdicts.map(count);
    const sentence = `Of 253 items ${met} are met, ${not} are not applicable, ${deviations} are deviations.`;
    expect([list.includes(sentence), page.includes(sentence)]).toEqual([true, true]);
  });
});

describe("what they refer to", () => {
  it("exists", () => {
    const paths = pathsIn(page + list);
    expect(paths.length).toBeGreaterThan(100);
    expect([...new Set(paths)].filter((path) => !existsSync(path))).toEqual([]);
  });

  it("would be missed, however it is written", () => {
    const text =
      "`lib/{a,b}.ts` `app/[x]/page.tsx` `SECURITY.md` `no path` `__Host-onward` `ONWARD_KEY` `/help` `a.b`";
    expect(pathsIn(text)).toEqual(["lib/a.ts", "lib/b.ts", "app/[x]/page.tsx", "SECURITY.md"]);
    expect(rowsIn("| 1.1.1 1.1.2 | a | met | `x` |\n| 1.1 | a | met | b |\n| x | 1.1.1 | met | b |")).toEqual(
      [{ ids: ["1.1.1", "1.1.2"], about: "a", verdict: "met", where: "`x`" }],
    );
  });
});
