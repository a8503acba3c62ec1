import { EmailField } from "@/components/accounts/email-field";
import { ForgottenPassword } from "@/components/accounts/forgotten-password";
import type { Problems } from "@/components/accounts/form-page";
import { PasswordField } from "@/components/accounts/password-field";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { routes } from "@/lib/routes";

type SignInFormProps = {
  email: string | undefined;
  problems: Problems;
  /** Where it leads, if not home. */
  to: string | undefined;
};

export function SignInForm({ email, problems, to }: SignInFormProps) {
  return (
    <form method="post" action={routes.enter()} noValidate className="max-w-measure space-y-8">
      {to !== undefined && <HiddenField name="to" value={to} />}
      <EmailField value={email} error={problems["email"]} />
      <PasswordField error={problems["password"]} />
      <div className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:items-center">
        <Button>Sign in</Button>
        <ForgottenPassword />
      </div>
    </form>
  );
}
