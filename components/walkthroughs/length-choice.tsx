import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";

type LengthChoiceProps = { action: string; isFull: boolean };

/** The two lengths of the stages. Switching loses nothing, so it asks nothing. */
export function LengthChoice({ action, isFull }: LengthChoiceProps) {
  return (
    <form method="post" action={action} className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
      <HiddenField name="length" value={isFull ? "short" : "full"} />
      {isFull ? "This is the full version." : "This is the short version, a few lines a stage."}
      <Button look="quiet">{isFull ? "Go on with the short one" : "Go on with the full one"}</Button>
    </form>
  );
}
