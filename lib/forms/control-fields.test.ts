import { describe, expect, it } from "vitest";
import { evidenceFields } from "../evidence/evidence";
import { itemFields, newItemFields } from "../plan/item";
import { shareFields } from "../shares/share-form";
import { close, findStep, stages } from "../stages";
import { isControlField, isFreeName, rowFields } from "./control-fields";
import type { Fields } from "./field";

function fieldsOf(key: string): Fields {
  const step = findStep(key);
  if (!step) throw new Error(`There is no ${key}.`);
  return step.fields;
}

const steps = stages.flatMap(({ slug, steps }) =>
  steps.map((step) => [`${slug}/${step.slug}`, step.fields as Fields] as const),
);

/** Every form that asks something. */
const forms: readonly (readonly [string, Fields])[] = [
  ...steps,
  ["start", fieldsOf("start")],
  ["check-in", fieldsOf("check-in")],
  ["close", close.fields],
  ["a note after an interview", fieldsOf("interview/note-1")],
  ["a card before an interview", fieldsOf("interview/card-1")],
  ["evidence", evidenceFields],
  ["a new step of a plan", newItemFields],
  ["a step of a plan", itemFields],
  ["share", shareFields("2030-01-01")],
];

/** The names under which a form sends the answers to a question. */
function sentAs([name, field]: [string, Fields[string]]): string[] {
  if (field.kind !== "group") return [name, `${name}.own`];
  return Object.keys(field.fields).flatMap((part) => [`${name}.0.${part}`, `${name}.0.${part}.own`]);
}

describe("no question has a name that its form needs for itself", () => {
  it.each(forms)("%s", (_form, fields) => {
    expect(
      Object.entries(fields)
        .flatMap(sentAs)
        .filter((name) => !isFreeName(name)),
    ).toEqual([]);
  });
});

it.each([
  ...["item", "candidate", "earlier", "id", "to", "kept", "rows", "intent", "password", "current"],
  ...["was.it", "people.0.id", "line.offered", "due.day", "keep.x", "drop.x"],
])("%s is no name for a question", (name) => {
  expect(isFreeName(name)).toBe(false);
});

it("a day that is one tap away is not the person's words", () => {
  expect(isControlField("heardOn.day")).toBe(true);
  expect(isControlField("heardOn")).toBe(false);
});

it("row ids are the form's own", () => {
  expect(rowFields.every(isControlField)).toBe(true);
});
