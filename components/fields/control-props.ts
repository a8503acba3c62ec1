import type { Answer, AnswerByKind, Field, FieldKind, FieldOf } from "@/lib/forms/field";

/** The props of every control; see `FieldControl`. */
export type ControlProps<K extends FieldKind> = {
  id: string;
  name: string;
  field: FieldOf<K>;
  answer: AnswerByKind[K] | undefined;
  error: string | undefined;
  /** For the parts of a field (`people.0.name`, `hour.own`), by their full name. */
  errors: Readonly<Record<string, string>>;
  whyCollapsed: boolean;
  /** A civil date in the person's time zone, for days that are one tap away. */
  today: string | undefined;
  /** The earlier value of a rating, for a note that waits for a higher one. */
  before: number | undefined;
};

/** The same for a field of any kind. */
export type AnyControlProps = Omit<ControlProps<FieldKind>, "field" | "answer"> & {
  field: Field;
  answer: Answer | undefined;
};

export type FieldControlProps = Pick<AnyControlProps, "id" | "name" | "field"> & Partial<AnyControlProps>;

/** The texts around a control, as every control in `components/ui` takes them. */
export function frameOf<K extends FieldKind>({ id, field, error, whyCollapsed }: ControlProps<K>) {
  return { id, label: field.label, why: field.why, example: field.example, error, whyCollapsed };
}
