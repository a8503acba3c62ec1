import { FieldControl } from "@/components/fields/field-control";
import type { Answer, Field, FieldKind } from "@/lib/forms/field";
import { arabic, error, longWord, Specimen, why } from "./specimen";

const options = ["One", "Two", "Three", "Four", longWord].map((label) => ({ value: label, label }));

type Shown = { field: Field; answer: Answer };

/** Complete by type, like the map of controls. */
const kinds: Record<FieldKind, Shown> = {
  text: { field: { kind: "text", label: "A line", why, example: "An example" }, answer: arabic },
  "long-text": {
    field: { kind: "long-text", label: "A text that is kept out of sight", limit: "long", collapsed: true },
    answer: `${longWord}\n`.repeat(12),
  },
  choice: {
    field: { kind: "choice", label: "One of a few", options, own: "Something else" },
    answer: { picked: "Two", own: longWord },
  },
  several: {
    field: { kind: "several", label: "Some of a few", options, own: "Something else", atMost: 3 },
    answer: { picked: ["One", longWord] },
  },
  scale: {
    field: { kind: "scale", label: "A scale", words: ["Not at all", "Half", "Completely"] },
    answer: 5,
  },
  rating: { field: { kind: "rating", label: "A rating", measure: "distress", moment: "before" }, answer: 10 },
  date: {
    field: { kind: "date", label: "A day", days: ["today", "tomorrow", "friday"] },
    answer: "2026-03-03",
  },
  group: {
    field: {
      kind: "group",
      label: "The same questions several times",
      item: "Person",
      atMost: 3,
      splits: "name",
      fields: {
        name: { kind: "text", label: "Who" },
        help: { kind: "choice", label: "For what", options, compact: true },
      },
    },
    answer: [
      { id: "a", name: "陳大文", help: { picked: "One" } },
      { id: "b", name: longWord },
    ],
  },
};

export function FieldSpecimens({ today }: { today: string }) {
  return Object.entries(kinds).map(([kind, { field, answer }]) => (
    <Specimen key={kind} state={`${kind}: open, answered, off`}>
      <FieldControl id={`kind-${kind}-open`} name={`kind-${kind}-open`} {...{ field, today }} />
      <FieldControl
        id={`kind-${kind}-answered`}
        name={`kind-${kind}-answered`}
        whyCollapsed
        {...{ field, answer, today }}
      />
      <FieldControl id={`kind-${kind}-off`} name={`kind-${kind}-off`} {...{ field, answer, error, today }} />
    </Specimen>
  ));
}
