import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { SignInByPasskey } from "@/components/account/sign-in-by-passkey";
import { PageShell } from "@/components/site/page-shell";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { ownPath } from "@/lib/server/auth/sign-in-path";
import { settings } from "@/lib/server/env";
import { notHere } from "@/lib/server/page";

export const metadata: Metadata = { title: "Sign in" };

export default drawn(async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if (!settings().hosted) notHere();
  const { to } = await searchParams;
  return (
    <PageShell>
      <div className="space-y-8">
        <PageTitle>Sign in</PageTitle>
        <SignInByPasskey to={ownPath(typeof to === "string" ? to : undefined)} />
        <form method="post" action={routes.beginHere()}>
          <Button look="quiet">Begin without signing up</Button>
        </form>
      </div>
    </PageShell>
  );
});
