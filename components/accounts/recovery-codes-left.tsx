import { Button } from "@/components/ui/button";
import { OwnerField } from "@/components/ui/owner-field";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

type RecoveryCodesLeftProps = {
  left: number;
  ownerTag: string | undefined;
};

/** How many are left, and a way to make new ones. */
export function RecoveryCodesLeft({ left, ownerTag }: RecoveryCodesLeftProps) {
  return (
    <Section title="New codes">
      <p>
        {leftSentence(left)}.{" "}
        {left === 0
          ? "Ten new ones are made for you to write down or print."
          : "Ten new ones replace them, and the codes you wrote down before stop working."}
      </p>
      <form method="post" action={routes.makeRecoveryCodes()} className="grid sm:w-fit">
        <OwnerField tag={ownerTag} />
        <Button look="secondary">{left === 0 ? "Make recovery codes" : "Make new codes"}</Button>
      </form>
    </Section>
  );
}

export function leftSentence(left: number): string {
  if (left === 0) return "You have no codes";
  return left === 1 ? "One code is left" : `${left} codes are left`;
}
