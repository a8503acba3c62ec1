import { expect, it } from "vitest";
import type { Answers, Field } from "../../forms/field";
import { stages, stepKey } from "../../stages";
import { factsOf } from "../../walkthroughs/facts";
import { candidatesOf } from "../../walkthroughs/gather";
import type { Saved } from "../../walkthroughs/walkthrough";
import { hasFollowers } from "./after-save";

const all = stages.flatMap((stage) =>
  stage.steps.map((step) => ({ key: stepKey(stage.slug, step.slug), step })),
);
const alone = all.filter((one) => !hasFollowers(one));

/** Something in every question, the last of what can be picked. */
function answered(fields: Readonly<Record<string, Field>>): Answers {
  const answer = (field: Field) => {
    if (field.kind === "choice") return { picked: field.options.at(-1)?.value ?? "" };
    return field.kind === "date" ? "2030-01-02" : field.kind === "text" ? "Some words" : undefined;
  };
  const said = Object.entries(fields).map(([name, field]) => [name, answer(field)]);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

const saved = (answers: Answers): Saved => ({ answers, asked: {}, revision: 1, savedAt: new Date(0) });
const everything = new Map(all.map(({ key, step: { fields } }) => [key, saved(answered(fields))]));

function offered(entries: ReadonlyMap<string, Saved>) {
  return candidatesOf({ entries, facts: factsOf({ entries, first: false, today: "2030-01-01" }) });
}

it("there are steps from which nothing follows, and steps that the plan follows", () => {
  expect(alone.length).toBeGreaterThan(5);
  expect(all.length - alone.length).toBeGreaterThan(5);
  expect(offered(everything).length).toBeGreaterThan(5);
});

it.each(alone)("whatever is said in $key, the plan is offered the same", ({ key }) => {
  expect(offered(new Map(everything).set(key, saved({})))).toEqual(offered(everything));
});
