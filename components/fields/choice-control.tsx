import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import { type ControlProps, frameOf } from "./control-props";

export function ChoiceControl(props: ControlProps<"choice">) {
  const { name, field, answer, errors } = props;
  // A dropdown is for more options than fit side by side.
  if (field.compact && field.options.length > 4)
    return (
      <SelectField
        {...frameOf(props)}
        name={name}
        options={field.options}
        defaultValue={answer?.picked ?? ""}
        none="Not chosen"
      />
    );
  return (
    <RadioList
      {...frameOf(props)}
      name={name}
      options={field.options}
      isRow={field.compact ?? field.isRow}
      picked={answer?.picked}
      own={
        field.own === undefined
          ? undefined
          : { label: field.own, defaultValue: answer?.own, error: errors[`${name}.own`] }
      }
    />
  );
}
