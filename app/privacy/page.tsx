import { definePage } from "@/app/define-page";
import { CookiesSection } from "@/components/privacy/cookies-section";
import { HostedPrivacy } from "@/components/privacy/hosted-privacy";
import { PersonalPrivacy } from "@/components/privacy/personal-privacy";
import { RightsSection } from "@/components/privacy/rights-section";
import { PageShell } from "@/components/site/page-shell";
import { Contents } from "@/components/ui/contents";
import { PageTitle } from "@/components/ui/page-title";
import { sectionId } from "@/components/ui/section";
import { endedSessionDays, restDays } from "@/lib/accounts/durations";
import { listCookies } from "@/lib/server/cookies/list";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Privacy" };

const always = ["What is kept", "Who could read it", "What never happens"];
const last = ["How it goes away", "What is in your browser"];
const rights = "Your rights, and whom to ask";

/** Open to everybody: somebody may want to read it before they write anything. */
export default definePage(async function PrivacyPage() {
  const { hosted, isLoopback, asksCode } = settings();
  const titles = [
    ...always,
    ...(hosted ? ["How long it is kept"] : []),
    ...last,
    ...(hosted ? [rights] : []),
  ];
  return (
    <PageShell className="space-y-12">
      <PageTitle title="Privacy">
        What is kept about you here, who could read it, and how it goes away again.
      </PageTitle>
      <Contents parts={titles.map((title) => ({ id: sectionId(title), title }))} />
      {hosted ? (
        <HostedPrivacy mails={hosted.mail !== undefined} rest={restDays} keepEnded={endedSessionDays} />
      ) : (
        <PersonalPrivacy isHereOnly={isLoopback} asksCode={asksCode} />
      )}
      <CookiesSection cookies={listCookies()} />
      {hosted && <RightsSection contact={hosted.contact} />}
    </PageShell>
  );
});
