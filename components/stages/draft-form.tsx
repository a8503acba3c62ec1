import { HiddenField } from "@/components/ui/hidden-field";
import { StepForm, type StepFormProps } from "./step-form";

type DraftFormProps = Omit<StepFormProps, "isAutosaved"> & {
  /** Random per page, so that its draft can be told from another window's. */
  writer: string;
};

/** A form that is saved when it is submitted; until then, what is typed is kept in the browser. */
export function DraftForm({ writer, children, ...props }: DraftFormProps) {
  return (
    <StepForm {...props} isAutosaved={false}>
      <HiddenField name="writer" value={writer} />
      {children}
    </StepForm>
  );
}
