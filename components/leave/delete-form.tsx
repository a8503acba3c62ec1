import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { OwnerField } from "@/components/ui/owner-field";

/** What is off if somebody deletes without saying that they are ready. */
export const notTicked = { id: "kept", message: "Tick this once you have what you want to keep." };

export const nothingDeleted = "Nothing is deleted yet.";

type DeleteFormProps = {
  /** Where it posts to. */
  action: string;
  /** It was sent without the tick. */
  isOff: boolean;
  /** Where somebody goes who would rather not. */
  stay: { href: string; label: string };
  label: string;
  /** Stands for whose page it is, on a host. */
  ownerTag: string | undefined;
};

/** Deletes everything, and only with a tick. */
export function DeleteForm({ action, isOff, stay, label, ownerTag }: DeleteFormProps) {
  return (
    <form method="post" action={action} className="space-y-6">
      <OwnerField tag={ownerTag} />
      <Checkbox
        id={notTicked.id}
        name="kept"
        label="I have what I want to keep"
        error={isOff ? notTicked.message : undefined}
      />
      <div className="grid gap-4 sm:flex sm:flex-wrap">
        <LinkButton href={stay.href}>{stay.label}</LinkButton>
        <Button look="danger">{label}</Button>
      </div>
    </form>
  );
}
