import { definePage } from "@/app/define-page";
import { AccountNews } from "@/components/accounts/account-news";
import { ClaimSection } from "@/components/accounts/claim-section";
import { DataSection } from "@/components/accounts/data-section";
import { DeleteSection } from "@/components/accounts/delete-section";
import { EmailSection } from "@/components/accounts/email-section";
import { PasskeysSection } from "@/components/accounts/passkeys-section";
import { SessionsSection } from "@/components/accounts/sessions-section";
import { WaitingNotice } from "@/components/accounts/waiting-notice";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { browserName } from "@/lib/accounts/browser-name";
import { restDays } from "@/lib/accounts/durations";
import { formatDate, todayIn } from "@/lib/dates";
import { requirePrincipal } from "@/lib/server/auth/owner";
import type { Principal } from "@/lib/server/auth/principal";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { type Account, findAccount } from "@/lib/server/hosted/accounts/account";
import { countRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { waitingHere } from "@/lib/server/hosted/accounts/waiting";
import { listPasskeys } from "@/lib/server/hosted/passkeys/passkeys";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { listSessions } from "@/lib/server/hosted/sessions/sessions";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Account" };

export default definePage(async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { hosted } = settings();
  if (!hosted) notHere();
  const principal = await requirePrincipal();
  const account = await findAccount(principal.owner);
  const waiting = account && (await waitingHere(principal.owner));
  const byMail = hosted.mail !== undefined;
  const tag = ownerTag(principal.owner);
  return (
    <PageShell className="space-y-12">
      {account ? (
        <>
          <AccountNews done={(await searchParams)["done"]} />
          <PageTitle title="Your account">
            Wherever one of your ways in works, you find everything again.
          </PageTitle>
          {waiting && <WaitingNotice counted={waiting.counted} />}
          {byMail && <EmailSection email={account.email} />}
          <PasskeysSection {...(await waysIn(account))} ownerTag={tag} />
          <SessionsSection places={await placesOf(principal)} ownerTag={tag} />
        </>
      ) : (
        <>
          <PageTitle title="Keep what you wrote">
            <p>
              You have not signed up, so only this browser opens what you write here. If you don’t come back
              for {restDays.anonymous} days, it is deleted.
            </p>
          </PageTitle>
          <ClaimSection byMail={byMail} ownerTag={tag} />
        </>
      )}
      <DataSection />
      <DeleteSection isKept={account !== undefined} />
    </PageShell>
  );
});

/** Days in words, in the person's time zone. */
async function dayNames() {
  const zone = await personTimeZone();
  return (instant: Date) => formatDate(todayIn(zone, instant));
}

async function waysIn({ owner, password }: Account) {
  const day = await dayNames();
  const passkeys = await listPasskeys(owner);
  return {
    passkeys: passkeys.map(({ id, browser, createdAt, usedAt }) => ({
      id,
      browser: browserName(browser),
      since: day(createdAt),
      used: usedAt && day(usedAt),
    })),
    hasPassword: password !== undefined,
    codesLeft: await countRecoveryCodes(owner),
  };
}

async function placesOf(principal: Principal) {
  const day = await dayNames();
  const here = principal.kind === "session" ? principal.session.id : undefined;
  const places = (await listSessions(principal.owner)).map(({ id, browser, createdAt, seenAt }) => ({
    id,
    browser: browserName(browser),
    since: day(createdAt),
    used: day(seenAt),
    isHere: id === here,
  }));
  return places.sort((one, other) => Number(other.isHere) - Number(one.isHere));
}
