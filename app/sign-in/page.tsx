import { headers } from "next/headers";
import { definePage } from "@/app/define-page";
import { NoCookiesNotice } from "@/components/accounts/no-cookies-notice";
import { passwordAgain } from "@/components/accounts/password-field";
import { SignInByPasskey } from "@/components/accounts/sign-in-by-passkey";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { currentPrincipal } from "@/lib/server/auth/owner";
import { ownPath } from "@/lib/server/auth/sign-in-path";
import { currentState } from "@/lib/server/cookies/account-form-state";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { canSendMail } from "@/lib/server/hosted/accounts/mail";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Sign in" };

export default definePage(async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if (!settings().hosted) notHere();
  const { email, problems = {} } = await currentState("sign-in", searchParams);
  const { to: asked } = await searchParams;
  const to = ownPath(typeof asked === "string" ? asked : undefined);
  const principal = await currentPrincipal();
  // Only "Begin" redirects to this address, and it sets a cookie.
  const hasLostCookie = to?.startsWith(routes.begin("")) && !(await headers()).get("cookie");
  // They were on a page of their own, and this browser no longer identifies them.
  const wasHere = !principal && to !== undefined && !to.startsWith(routes.begin(""));
  const isSignedIn = principal !== undefined && (await hasAccount(principal.owner));
  return (
    <PageShell className="space-y-12">
      {hasLostCookie && <NoCookiesNotice />}
      <div className="space-y-8">
        <ErrorSummary
          problems={Object.entries(problems).map(([id, message]) => ({ id, message }))}
          note={passwordAgain}
        />
        <PageTitle title="Sign in">
          {isSignedIn ? (
            <p>
              You are signed in already: <a href={routes.account()}>your account</a>. If someone else signs in
              here, you are signed out.
            </p>
          ) : (
            <p>
              Find what you wrote, as you left it.
              {principal &&
                " If you have written something here without signing in, you are asked next what becomes of it."}
              {wasHere &&
                " If you never signed up, nothing can open it: this browser no longer knows whose it was."}
            </p>
          )}
        </PageTitle>
        {canSendMail() && <SignInForm email={email} problems={problems} to={to} />}
      </div>
      {canSendMail() ? (
        <Section title="Without a password">
          <SignInByPasskey to={to} />
        </Section>
      ) : (
        <SignInByPasskey to={to} />
      )}
      {!principal && (
        <Section title="Not here before?">
          <p>You can begin without signing up, and keep what you wrote later, if you want to.</p>
          <form method="post" action={routes.beginHere(to)} className="grid sm:w-fit">
            <Button look="secondary">Begin without signing up</Button>
          </form>
        </Section>
      )}
    </PageShell>
  );
});
