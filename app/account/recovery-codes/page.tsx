import { definePage } from "@/app/define-page";
import { BackToAccount } from "@/components/accounts/back-to-account";
import { NewRecoveryCodes } from "@/components/accounts/new-recovery-codes";
import { RecoveryCodesLeft } from "@/components/accounts/recovery-codes-left";
import { UsedRecoveryCode } from "@/components/accounts/used-recovery-code";
import { PageShell } from "@/components/site/page-shell";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { requireOwner } from "@/lib/server/auth/owner";
import { currentNewCodes } from "@/lib/server/cookies/new-codes";
import { findAccount } from "@/lib/server/hosted/accounts/account";
import { countRecoveryCodes } from "@/lib/server/hosted/accounts/recovery-codes";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Recovery codes" };

type Props = PageProps<"/account/recovery-codes">;

export default definePage(async function RecoveryCodesPage({ searchParams }: Props) {
  const { hosted } = settings();
  if (!hosted) notHere();
  const owner = await requireOwner();
  const account = await findAccount(owner);
  if (!account) notHere();
  const tag = ownerTag(owner);
  const codes = await currentNewCodes(owner);
  const left = await countRecoveryCodes(owner);
  const asked = await searchParams;
  const wasUsed = codes === undefined && "used" in asked;
  const canSetPassword = hosted.mail !== undefined && account.password === undefined;
  return (
    <PageShell className="space-y-12">
      {codes && "kept" in asked && (
        <Notice title="Everything is kept." isNews>
          <p>From now on your passkey signs you in. If it is lost, one of these codes does.</p>
        </Notice>
      )}
      {wasUsed ? (
        <UsedRecoveryCode left={left} canSetPassword={canSetPassword} ownerTag={tag} />
      ) : (
        <PageTitle title="Recovery codes">
          Each code signs you in once, without a passkey or a password. Keep them where you would keep a spare
          key, and not only on the device that you sign in with.
        </PageTitle>
      )}
      {codes ? (
        <NewRecoveryCodes codes={codes} host={new URL(hosted.origin).host} ownerTag={tag} />
      ) : (
        <>
          <RecoveryCodesLeft left={left} ownerTag={tag} />
          <p>
            <BackToAccount />
          </p>
        </>
      )}
    </PageShell>
  );
});
