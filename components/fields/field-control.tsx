// Maps each kind of field to its control. The map is complete by type: a new kind does not compile until it has a
// control.
import type { ComponentType } from "react";
import { DateInput } from "@/components/ui/date-input";
import { RadioScale } from "@/components/ui/radio-scale";
import { LineArea } from "@/components/ui/text-area";
import type { AnswerByKind, FieldKind, FieldOf } from "@/lib/forms/field";
import { ratingWords } from "@/lib/forms/field";
import { nearDays } from "@/lib/forms/near-days";
import { ChoiceControl } from "./choice-control";
import { type AnyControlProps, type ControlProps, type FieldControlProps, frameOf } from "./control-props";
import { GroupControl } from "./group-control";
import { LongTextControl } from "./long-text-control";
import { SeveralControl } from "./several-control";

const controls: { [K in FieldKind]: ComponentType<ControlProps<K>> } = {
  text: (props) => <LineArea {...frameOf(props)} name={props.name} defaultValue={props.answer} />,
  "long-text": LongTextControl,
  choice: ChoiceControl,
  several: SeveralControl,
  scale: (props) => (
    <RadioScale {...frameOf(props)} name={props.name} words={props.field.words} picked={props.answer} />
  ),
  rating: (props) => (
    <RadioScale
      {...frameOf(props)}
      name={props.name}
      words={ratingWords[props.field.measure]}
      picked={props.answer}
      before={props.before}
    />
  ),
  date: (props) => (
    <DateInput
      {...frameOf(props)}
      name={props.name}
      defaultValue={props.answer}
      days={props.today === undefined ? [] : nearDays(props.field.days ?? [], props.today)}
      {...(props.field.inSilence && {
        inSilence: {
          ...props.field.inSilence,
          days: props.today === undefined ? [] : nearDays(props.field.inSilence.days, props.today),
        },
      })}
    />
  ),
  group: (props) => <GroupControl {...props} Part={FieldControl} />,
};

/** Renders one question with its answer, uncontrolled: what it shows is what its form posts. */
export function FieldControl(props: FieldControlProps) {
  const { field, answer, error, errors = {}, whyCollapsed = false, today, before, ...rest } = props;
  return controlFor(field.kind, { ...rest, field, answer, error, errors, whyCollapsed, today, before });
}

function controlFor<K extends FieldKind>(kind: K, given: AnyControlProps) {
  // The kind selects the entry; TypeScript cannot follow a union through a mapped type.
  const Control = controls[kind] as ComponentType<ControlProps<K>>;
  return (
    <Control
      {...given}
      field={given.field as FieldOf<K>}
      answer={given.answer as AnswerByKind[K] | undefined}
    />
  );
}
