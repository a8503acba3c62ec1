import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { BackToAccount } from "@/components/account/back-to-account";
import { ConfirmForm } from "@/components/account/confirm-form";
import { PasskeyButton } from "@/components/account/passkey-button";
import { PageShell } from "@/components/site/page-shell";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { findAccount } from "@/lib/server/accounts/account";
import { ownerTag } from "@/lib/server/auth/meant";
import { requireOwner } from "@/lib/server/auth/owner";
import { ownPath } from "@/lib/server/auth/sign-in-path";
import { settings } from "@/lib/server/env";
import { currentState } from "@/lib/server/http/accounts/form-state";
import { goTo, notHere } from "@/lib/server/page";
import { listPasskeys } from "@/lib/server/passkeys/passkeys";

export const metadata: Metadata = { title: "Is it you?" };

export default drawn(async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  if (!settings().hosted) notHere();
  const account = await findAccount(await requireOwner());
  if (!account) goTo(routes.account());
  const { to: asked } = await searchParams;
  const to = ownPath(typeof asked === "string" ? asked : undefined) ?? routes.account();
  const { problems = {} } = await currentState("confirm", searchParams);
  const error = problems["password"];
  return (
    <PageShell>
      <div className="space-y-8">
        <ErrorSummary
          problems={error === undefined ? [] : [{ id: "password", message: error }]}
          note="Passwords are kept nowhere, so type yours again."
        />
        <PageTitle
          intro={
            <p>
              What comes next is for you alone, so it is asked once more who is here. After that, not again
              for a quarter of an hour.
            </p>
          }
        >
          Is it you?
        </PageTitle>
        {account.password !== undefined && (
          <ConfirmForm email={account.email} ownerTag={ownerTag(account.owner)} to={to} error={error} />
        )}
        {(await listPasskeys(account.owner)).length > 0 && (
          <PasskeyButton
            act="show"
            words="Use a passkey"
            optionsPath={routes.confirmByPasskeyOptions()}
            answerPath={routes.confirmByPasskey(to)}
            instead="To use a passkey, open this page with JavaScript, in a browser that knows passkeys."
          />
        )}
        <p>
          <BackToAccount />
        </p>
      </div>
    </PageShell>
  );
});
