import { definePage } from "@/app/define-page";
import { BackToAccount } from "@/components/accounts/back-to-account";
import { ConfirmForm } from "@/components/accounts/confirm-form";
import { ForgottenPassword } from "@/components/accounts/forgotten-password";
import { PasskeyButton } from "@/components/accounts/passkey-button";
import { passwordAgain } from "@/components/accounts/password-field";
import { PageShell } from "@/components/site/page-shell";
import { TextLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { ownPath } from "@/lib/server/auth/sign-in-path";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { findAccount } from "@/lib/server/hosted/accounts/account";
import { canSendMail } from "@/lib/server/hosted/accounts/mail";
import { listPasskeys } from "@/lib/server/hosted/passkeys/passkeys";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { goTo, notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Is it you?" };

export default definePage(async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  if (!settings().hosted) notHere();
  const account = await findAccount(await requireOwner());
  if (!account) goTo(routes.account());
  const { to: asked } = await searchParams;
  const to = ownPath(typeof asked === "string" ? asked : undefined) ?? routes.account();
  const { problems = {} } = await currentState("confirm", searchParams);
  const error = problems["password"];
  const hasPassword = account.password !== undefined;
  const tag = ownerTag(account.owner);
  return (
    <PageShell className="space-y-8">
      <ErrorSummary
        problems={error === undefined ? [] : [{ id: "password", message: error }]}
        note={passwordAgain}
      />
      <PageTitle title="Is it you?">
        What you are about to do is for you alone, so Onward asks once more who is here. Then you are back
        where you were, and are not asked again for a quarter of an hour.
      </PageTitle>
      {hasPassword && <ConfirmForm email={account.email} ownerTag={tag} to={to} error={error} />}
      {(await listPasskeys(account.owner)).length > 0 && (
        <PasskeyButton
          act="show"
          words="Use a passkey"
          look={hasPassword ? "secondary" : "primary"}
          optionsPath={routes.confirmByPasskeyOptions(tag)}
          answerPath={routes.confirmByPasskey(to, tag)}
          instead="To use a passkey, open this page with JavaScript, in a browser that knows passkeys."
        />
      )}
      <ul>
        {hasPassword && canSendMail() && (
          <li>
            <ForgottenPassword />
          </li>
        )}
        <li>
          <TextLink href={routes.signInByCode()}>Use a recovery code</TextLink>
        </li>
        <li>
          <BackToAccount />
        </li>
      </ul>
    </PageShell>
  );
});
