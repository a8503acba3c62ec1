import { WhoseAccount } from "@/components/accounts/email-field";
import { PasswordField } from "@/components/accounts/password-field";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { OwnerField } from "@/components/ui/owner-field";
import { routes } from "@/lib/routes";

type ConfirmFormProps = {
  email: string | undefined;
  ownerTag: string | undefined;
  /** Where it leads. */
  to: string;
  error: string | undefined;
};

/** For somebody with a password. */
export function ConfirmForm({ email, ownerTag, to, error }: ConfirmFormProps) {
  return (
    <form method="post" action={routes.prove()} noValidate className="max-w-measure space-y-8">
      <OwnerField tag={ownerTag} />
      <HiddenField name="to" value={to} />
      <WhoseAccount email={email} />
      <PasswordField error={error} />
      <Button isAlone>Go on</Button>
    </form>
  );
}
