import { definePage } from "@/app/define-page";
import { BackToAccount } from "@/components/accounts/back-to-account";
import { EmailField } from "@/components/accounts/email-field";
import { FormPage } from "@/components/accounts/form-page";
import { NewPasswordField, passwordAgain } from "@/components/accounts/password-field";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Keep what you wrote" };

export default definePage(async function KeepPage({ searchParams }: PageProps<"/account/keep">) {
  requireMail();
  const owner = await requireOwner();
  if (await hasAccount(owner)) goTo(routes.account());
  const { email, problems } = await currentState("keep", searchParams);
  return (
    <FormPage
      title="Keep what you wrote"
      intro={
        <>
          <p>
            With an e-mail address and a password you find it again, from any browser. Nothing is moved or
            changed by it.
          </p>
          <p>
            The address is for signing in, and for the few e-mails about it. Nothing else is ever sent there.
          </p>
        </>
      }
      problems={problems}
      note={passwordAgain}
      action={routes.askClaim()}
      ownerTag={ownerTag(owner)}
      label="Send me a code"
      after={<BackToAccount />}
    >
      <EmailField value={email} error={problems?.["email"]} />
      <NewPasswordField error={problems?.["password"]} />
    </FormPage>
  );
});
