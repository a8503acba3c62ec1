import { Button } from "@/components/ui/button";

/** Above the message and beside its copy: whose names it has, and the way to change them. */
export function RequestNames({ isSigned }: { isSigned: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
      {!isSigned && "Your name is still missing."}
      <Button look="quiet" name="intent" value="step:request">
        Change names
      </Button>
    </p>
  );
}
