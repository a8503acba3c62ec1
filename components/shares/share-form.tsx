import { FieldControl } from "@/components/fields/field-control";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { RadioList } from "@/components/ui/radio-list";
import type { ShareFields } from "@/lib/shares/share-form";

type ShareFormProps = { action: string; id: string; fields: ShareFields };

/** Nothing is chosen to be seen before the person chooses it; one week is. */
export function ShareForm({ action, id, fields: { wish, parts, also, until, endsOn } }: ShareFormProps) {
  return (
    <form method="post" action={action} autoComplete="off" className="space-y-8">
      <HiddenField name="id" value={id} />
      <FieldControl id="wish" name="wish" field={wish} />
      <FieldControl id="parts" name="parts" field={parts} />
      <FieldControl id="also" name="also" field={also} />
      <RadioList id="until" name="until" {...until} picked="week" none={false} />
      <FieldControl id="endsOn" name="endsOn" field={endsOn} />
      <p className="max-w-measure text-sm text-ink-soft">
        A name or a feeling inside another answer is shown with it. Look at the page once before you send the
        link.
      </p>
      <div className="grid sm:w-fit">
        <Button>Make the link</Button>
      </div>
    </form>
  );
}
