import { definePage } from "@/app/define-page";
import { DeleteForm, nothingDeleted, notTicked } from "@/components/leave/delete-form";
import { PageShell } from "@/components/site/page-shell";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Delete your account" };

export default definePage(async function DeleteAccountPage({ searchParams }: PageProps<"/account/delete">) {
  if (!settings().hosted) notHere();
  const owner = await requireOwner();
  if (!(await hasAccount(owner))) notHere();
  const hasProblems = "check" in (await searchParams);
  return (
    <PageShell className="space-y-8">
      <ErrorSummary problems={hasProblems ? [notTicked] : []} note={nothingDeleted} />
      <PageTitle title="Delete your account?" />
      <div className="max-w-measure space-y-3">
        <p>
          All walkthroughs, plans and evidence are gone then, with every way to sign in. Links that you shared
          open nothing, and every browser is signed out. This can’t be undone.
        </p>
        <p>
          If you might want something of it later, <a href={routes.data()}>download it</a> first.
        </p>
      </div>
      <DeleteForm
        action={routes.confirmDeleteAccount()}
        hasProblems={hasProblems}
        stay={{ href: routes.account(), label: "Keep everything" }}
        label="Delete everything"
        ownerTag={ownerTag(owner)}
      />
    </PageShell>
  );
});
