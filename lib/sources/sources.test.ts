import { describe, expect, it } from "vitest";
import { stages, stepKey } from "../stages";
import { sourceGroups } from "./sources";
import { works } from "./works";

const all = sourceGroups.flatMap(({ sources }) => sources);
const sentencesIn = (text: string) => text.match(/[.?](?=\s|$)/g)?.length ?? 0;
const promise =
  /\b(proven|proves|will (make|help|get|give|improve)|guarantee[sd]?|always|never fails|ensures?|you['’]ll (be|get|find|feel)|surely|cures?)\b/i;

function wordsOf({ title, about, limits }: (typeof all)[number]): string {
  return [title, about, limits].join(" ");
}

/** The keys of all steps that a source is about: `close`, or `stage/step`. */
function coveredSteps(): string[] {
  return sourceGroups.flatMap(({ stage, sources }) =>
    sources.flatMap(({ steps }) => steps.map((step) => (step === stage ? step : `${stage}/${step}`))),
  );
}

describe("the sources", () => {
  it("come in the order of the stages, and then the close", () => {
    expect(sourceGroups.map(({ stage }) => stage)).toEqual([...stages.map(({ slug }) => slug), "close"]);
  });

  it("have unique slugs", () => {
    const slugs = all.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
  });

  it("cover every step of the seven stages, and none that does not exist", () => {
    const covered = coveredSteps();
    const asked = stages.flatMap((stage) =>
      stage.steps.flatMap(({ slug, retired }) => (retired ? [] : stepKey(stage.slug, slug))),
    );
    expect([...asked, "close"].filter((key) => !covered.includes(key))).toEqual([]);
    expect(covered.filter((key) => ![...asked, "close"].includes(key))).toEqual([]);
  });

  it.each(all)("$slug says in a few plain sentences what is known, and its limits", (source) => {
    expect(source.about.length).toBeGreaterThan(20);
    expect(source.about.length).toBeLessThanOrEqual(300);
    expect([1, 2]).toContain(sentencesIn(source.about));
    expect(source.limits.length).toBeGreaterThan(20);
    expect(source.limits.length).toBeLessThanOrEqual(200);
    expect([1, 2]).toContain(sentencesIn(source.limits));
    expect(wordsOf(source)).not.toMatch(/[!']|\bwhy\?/);
    expect(wordsOf(source)).not.toMatch(promise);
  });

  it("either name the work they rest on, or say that they rest on none", () => {
    const bare = all.filter(({ references }) => references.length === 0);
    expect(bare.filter(({ about }) => !about.startsWith("This is common sense, not a finding."))).toEqual([]);
    const resting = all.filter(({ references }) => references.length > 0);
    expect(resting.filter(({ about }) => about.includes("common sense"))).toEqual([]);
  });

  it("use every listed work, and each has authors, a year and a title", () => {
    const used = new Set(all.flatMap(({ references }) => references));
    expect(Object.values(works).filter((work) => !used.has(work))).toEqual([]);
    expect(
      Object.values(works).filter((work) => !/^\p{L}.+ \((19|20)\d\d\)\. .+\. .+\.$|\? .+\.$/u.test(work)),
    ).toEqual([]);
  });

  it("mention studies in which such an exercise helped nobody, or harmed", () => {
    const counterCases = [
      "wood2009",
      "flynnBordieri2020",
      "nook2021",
      "bierbaum2021",
      "hall2011",
      "sbarra2013",
      "kluger1996",
      "rose2002",
    ] as const;
    const used = all.flatMap(({ references }) => references);
    expect(counterCases.filter((name) => !used.includes(works[name]))).toEqual([]);
  });
});
