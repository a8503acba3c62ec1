import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { DataSection } from "@/components/account/data-section";
import { EmailSection } from "@/components/account/email-section";
import { KeepSection } from "@/components/account/keep-section";
import { PasskeysSection } from "@/components/account/passkeys-section";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { isKept } from "@/lib/server/accounts/is-kept";
import { requireCaller } from "@/lib/server/auth/owner";
import { restDays } from "@/lib/server/auth/sessions";
import { settings } from "@/lib/server/env";
import { notHere } from "@/lib/server/page";

export const metadata: Metadata = { title: "Your account" };

export default drawn(async function AccountPage() {
  const { hosted } = settings();
  if (!hosted) notHere();
  const { owner } = await requireCaller();
  const byMail = hosted.mail !== undefined;
  return (
    <PageShell>
      <div className="space-y-12">
        {(await isKept(owner)) ? (
          <>
            <PageTitle intro={<p>You can sign in from any browser and find everything here.</p>}>
              Your account
            </PageTitle>
            {byMail && <EmailSection />}
            <PasskeysSection />
          </>
        ) : (
          <>
            <PageTitle
              intro={
                <p>
                  You have not signed up, so only this browser opens what you write here. If you don't come
                  back for {restDays.anonymous} days, it is deleted.
                </p>
              }
            >
              Your account
            </PageTitle>
            <KeepSection byMail={byMail} />
          </>
        )}
        <DataSection />
      </div>
    </PageShell>
  );
});
