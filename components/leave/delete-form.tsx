import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { OwnerField } from "@/components/ui/owner-field";

/** The problem if somebody deletes without ticking the box. */
export const notTicked = { id: "kept", message: "Tick this once you have what you want to keep." };

export const nothingDeleted = "Nothing is deleted yet.";

type DeleteFormProps = {
  action: string;
  /** It was sent without the tick. */
  hasProblems: boolean;
  /** Where somebody goes who changes their mind. */
  stay: { href: string; label: string };
  label: string;
  /** Identifies the page's owner, on a host. */
  ownerTag: string | undefined;
};

/** Deletes everything, but only with the box ticked. */
export function DeleteForm({ action, hasProblems, stay, label, ownerTag }: DeleteFormProps) {
  return (
    <form method="post" action={action} className="space-y-6">
      <OwnerField tag={ownerTag} />
      <Checkbox
        id={notTicked.id}
        name="kept"
        label="I have what I want to keep"
        error={hasProblems ? notTicked.message : undefined}
      />
      <div className="grid gap-4 sm:flex sm:flex-wrap">
        <LinkButton href={stay.href}>{stay.label}</LinkButton>
        <Button look="danger">{label}</Button>
      </div>
    </form>
  );
}
