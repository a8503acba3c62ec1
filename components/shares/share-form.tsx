import { FieldControl } from "@/components/fields/field-control";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { RadioList } from "@/components/ui/radio-list";
import { pickedIn } from "@/lib/forms/answers";
import type { Answers } from "@/lib/forms/field";
import type { Problem } from "@/lib/forms/schema";
import type { ShareFields } from "@/lib/shares/share-form";

type ShareFormProps = {
  action: string;
  id: string;
  fields: ShareFields;
  answers: Answers;
  problems: readonly Problem[];
};

/** No part is preselected; a duration of one week is. */
export function ShareForm({ action, id, fields, answers, problems }: ShareFormProps) {
  const { until, ...others } = fields;
  const of = (name: keyof typeof others) => ({
    ...{ id: name, name, field: others[name], answer: answers[name] },
    error: problems.find(({ field }) => field === name)?.message,
  });
  return (
    <form method="post" action={action} autoComplete="off" className="space-y-8">
      <HiddenField name="id" value={id} />
      <FieldControl {...of("wish")} />
      <FieldControl {...of("parts")} />
      <FieldControl {...of("also")} />
      <RadioList
        id="until"
        name="until"
        {...until}
        picked={pickedIn(answers, "until") ?? "week"}
        none={false}
      />
      <FieldControl {...of("endsOn")} />
      <p className="max-w-measure text-sm text-ink-soft">
        A name or a feeling inside another answer is shown with it. Look at the page once before you send the
        link.
      </p>
      <Button isAlone>Make the link</Button>
    </form>
  );
}
