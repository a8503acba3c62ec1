// docs/security.md goes through every requirement of OWASP ASVS 5.0.0, levels 1 and 2. Here it is held complete, and
// what it points to is held to be there.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const page = readFileSync("docs/security.md", "utf8");
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

/** Every number of one level, as the standard's own list has them. */
function standard(): Record<string, string[]> {
  const [, ...levels] = readFileSync("docs/asvs-5.0.0.txt", "utf8").split(/^level /m);
  return Object.fromEntries(
    levels.map((level) => {
      const [name = "", ...lines] = level.trim().split("\n");
      return [name, lines.join(" ").split(" ")];
    }),
  );
}

/** What is named in backticks and looks like a path here; `a/{b,c}.ts` stands for two. */
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

describe("the list of requirements", () => {
  const rows = rowsIn(page);
  const { 1: one = [], 2: two = [], ...others } = standard();

  it("is the standard's: 70 of the first level, and 183 more of the second", () => {
    expect([one.length, two.length, others]).toEqual([70, 183, {}]);
    expect(new Set([...one, ...two]).size).toBe(253);
  });

  it("is gone through whole, each once", () => {
    const asked = [...one, ...two].sort();
    expect(rows.flatMap(({ ids }) => ids).sort()).toEqual(asked);
  });

  it("has one of three verdicts on each, and nothing left for later", () => {
    expect(rows.filter(({ verdict }) => !verdicts.includes(verdict))).toEqual([]);
    expect(page).not.toContain("PENDING");
  });

  it("says in a few words what each is about, and why it is as it is", () => {
    expect(rows.filter(({ about, where }) => about.length < 3 || where.length < 8)).toEqual([]);
  });

  it("shows for what is met where that is seen, in the repository or above on the page", () => {
    const isShown = ({ where }: Row) =>
      pathsIn(where).length > 0 || page.includes(`\n## ${/^"(.+?)" above/.exec(where)?.[1]}\n`);
    expect(rows.filter((row) => row.verdict === "met" && !isShown(row))).toEqual([]);
  });

  it("counts its verdicts rightly", () => {
    const count = (verdict: string) =>
      rows.filter((row) => row.verdict === verdict).flatMap(({ ids }) => ids).length;
    const [met = 0, not = 0, deviations = 0] = verdicts.map(count);
    expect(page).toContain(`${met} are met, ${not} are not applicable, ${deviations} are deviations.`);
  });
});

describe("what the page points to", () => {
  it("is there", () => {
    const paths = pathsIn(page);
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
