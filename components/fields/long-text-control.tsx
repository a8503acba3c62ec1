import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { type ControlProps, frameOf } from "./control-props";

export function LongTextControl(props: ControlProps<"long-text">) {
  const { name, field, answer, error } = props;
  const rows = field.limit === "long" ? 8 : 4;
  const area = { name, rows, words: field.words, defaultValue: answer };
  if (!field.collapsed || !answer) return <TextArea {...frameOf(props)} {...area} />;
  // Text in a closed disclosure is still posted with its form, so nothing is lost when it is collapsed.
  return (
    <Disclosure summary={`${field.label} (kept out of sight)`} open={error !== undefined}>
      <TextArea {...frameOf(props)} {...area} />
    </Disclosure>
  );
}
