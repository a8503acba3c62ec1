import { definePage } from "@/app/define-page";
import { Address } from "@/components/accounts/address";
import { BackToAccount } from "@/components/accounts/back-to-account";
import { EmailField } from "@/components/accounts/email-field";
import { FormPage } from "@/components/accounts/form-page";
import { NewPasswordField, passwordAgain } from "@/components/accounts/password-field";
import { routes } from "@/lib/routes";
import { requirePrincipal } from "@/lib/server/auth/owner";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { requireRecentAuth } from "@/lib/server/hosted/account-routes/recent-auth";
import { findAccount } from "@/lib/server/hosted/accounts/account";
import { requireMail } from "@/lib/server/hosted/accounts/require-mail";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo } from "@/lib/server/http/page";

export const metadata = { title: "Your e-mail address" };

export default definePage(async function EmailPage({ searchParams }: PageProps<"/account/email">) {
  requireMail();
  const principal = await requirePrincipal();
  const account = await findAccount(principal.owner);
  if (!account) goTo(routes.claim());
  const proof = await requireRecentAuth(principal, routes.changeEmail());
  if (proof) goTo(proof);
  const { email, problems } = await currentState("email", searchParams);
  const isFirst = account.password === undefined;
  return (
    <FormPage
      title={isFirst ? "Add an address and a password" : "Change your address"}
      intro={
        isFirst ? (
          <p>
            With an e-mail address and a password you have one more way to sign in, besides your passkeys.
          </p>
        ) : (
          <>
            <p>
              Now you sign in with <Address email={account.email} />.
            </p>
            <p>A code goes to the new address. Until you type it, nothing changes.</p>
          </>
        )
      }
      problems={problems}
      {...(isFirst && { note: passwordAgain })}
      action={routes.askEmail()}
      ownerTag={ownerTag(account.owner)}
      label="Send me a code"
      after={<BackToAccount />}
    >
      <EmailField
        label={isFirst ? "Your e-mail address" : "The new address"}
        value={email}
        error={problems?.["email"]}
      />
      {isFirst && <NewPasswordField error={problems?.["password"]} />}
    </FormPage>
  );
});
