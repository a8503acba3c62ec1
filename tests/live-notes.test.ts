// The content says which choices have a remark; the style sheet has to know each of them by name.
import { describe, expect, it } from "vitest";
import { liveValues } from "@/components/stages/live-notes";
import type { Field } from "@/lib/forms/field";
import { stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";

const steps = stages.flatMap((stage) =>
  stage.steps.map((step) => ({ key: stepKey(stage.slug, step.slug), step })),
);
/** Each remark that depends on a choice of its own step. */
const live = steps.flatMap(({ key, step }) =>
  (step.notes ?? []).flatMap(({ text, picked }) =>
    picked?.step === key ? [{ key, step, text, picked }] : [],
  ),
);

/** The questions of a step that have an option with this value, including parts of groups. */
function fieldsWith(step: Step, value: string): string[] {
  const has = (field: Field) => "options" in field && field.options.some((option) => option.value === value);
  return Object.entries<Field>(step.fields).flatMap(([name, field]) => {
    const parts = field.kind === "group" ? Object.values<Field>(field.fields) : [];
    return has(field) || parts.some(has) ? [name] : [];
  });
}

describe("the remarks on a choice of the same step", () => {
  it("have a class each, so that the style sheet can show them", () => {
    expect(live.length).toBeGreaterThan(10);
    const without = live.filter(({ picked }) => !liveValues.includes(picked.value));
    expect(without.map(({ key, picked }) => `${key}: ${picked.value}`)).toEqual([]);
  });

  it("are the only ones that have a class", () => {
    expect(liveValues.filter((value) => !live.some(({ picked }) => picked.value === value))).toEqual([]);
  });

  it("depend on a value that only one question of their step has, or another choice would show them too", () => {
    for (const { key, step, picked } of live)
      expect.soft(fieldsWith(step, picked.value), `${key}: ${picked.value}`).toEqual([picked.field]);
  });
});
