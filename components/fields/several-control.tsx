import { Chips } from "@/components/ui/chips";
import { type ControlProps, frameOf } from "./control-props";

export function SeveralControl(props: ControlProps<"several">) {
  const { name, field, answer, errors } = props;
  return (
    <Chips
      {...frameOf(props)}
      name={name}
      options={field.options}
      picked={answer?.picked ?? []}
      atMost={field.atMost}
      own={
        field.own === undefined
          ? undefined
          : { label: field.own, defaultValue: answer?.own, error: errors[`${name}.own`] }
      }
    />
  );
}
