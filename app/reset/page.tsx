import { definePage } from "@/app/define-page";
import { EmailField } from "@/components/accounts/email-field";
import { FormPage } from "@/components/accounts/form-page";
import { TextLink } from "@/components/ui/button";
import { routes } from "@/lib/routes";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";

export const metadata = { title: "Choose a new password" };

export default definePage(async function ResetPage({ searchParams }: PageProps<"/reset">) {
  requireMail();
  const { email, problems } = await currentState("reset", searchParams);
  // The address that they probably tried to sign in with.
  const tried = email ?? (await currentState("sign-in", searchParams)).email;
  return (
    <FormPage
      title="Choose a new password"
      intro={<p>A code goes to your e-mail address. With it, you choose a new password on the next page.</p>}
      problems={problems}
      action={routes.askReset()}
      label="Send me a code"
      after={
        <p>
          <TextLink href={routes.signIn()}>Back to sign in</TextLink>
        </p>
      }
    >
      <EmailField value={tried} error={problems?.["email"]} />
    </FormPage>
  );
});
