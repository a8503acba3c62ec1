import { definePage } from "@/app/define-page";
import { BackToAccount } from "@/components/accounts/back-to-account";
import { WhoseAccount } from "@/components/accounts/email-field";
import { ForgottenPassword } from "@/components/accounts/forgotten-password";
import { FormPage } from "@/components/accounts/form-page";
import { NewPasswordField, PasswordField, passwordAgain } from "@/components/accounts/password-field";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { findAccount } from "@/lib/server/hosted/accounts/account";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Change your password" };

export default definePage(async function PasswordPage({ searchParams }: PageProps<"/account/password">) {
  requireMail();
  const account = await findAccount(await requireOwner());
  if (account?.password === undefined) goTo(routes.changeEmail());
  const { problems } = await currentState("password", searchParams);
  return (
    <FormPage
      title="Change your password"
      intro={<p>Once it is changed, every other browser is signed out. This one stays.</p>}
      problems={problems}
      note={passwordAgain}
      action={routes.savePassword()}
      ownerTag={ownerTag(account.owner)}
      label="Change it"
      after={
        <ul>
          <li>
            <ForgottenPassword />
          </li>
          <li>
            <BackToAccount />
          </li>
        </ul>
      }
    >
      <WhoseAccount email={account.email} />
      <PasswordField id="current" label="Your password now" error={problems?.["current"]} />
      <NewPasswordField label="The new password" error={problems?.["password"]} />
    </FormPage>
  );
});
