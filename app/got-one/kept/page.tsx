import { redirect } from "next/navigation";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { OwnerField } from "@/components/ui/owner-field";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { settings } from "@/lib/server/settings/settings";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { isEnded, isLeft } from "@/lib/walkthroughs/interviews";

export const metadata = { title: "What was open is closed" };

/** Where everything of the owner's is deleted, which depends on whether they have an account. */
async function deletionHref(owner: OwnerId): Promise<string> {
  if (!settings().hosted) return routes.leaveNothing();
  return (await hasAccount(owner)) ? routes.deleteAccount() : routes.leave();
}

/** Offers get withdrawn, so deleting is the last thing on it and never the first. */
export default definePage(async function EndedPage() {
  const owner = await requireOwner();
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { skipped });
  const hasEnded = walkthroughs.some(({ entries }) => isEnded(entries));
  const isAll = walkthroughs.every(({ entries }) => isLeft(entries));
  // Who had withdrawn from every job before had nothing left to close.
  if (!hasEnded && !isAll) redirect(routes.gotOne());
  return (
    <PageShell skipped={skipped.rows} className="space-y-10">
      <PageTitle title="What was open is closed">
        <p>
          {isAll
            ? "Nothing asks you for anything any more."
            : "What you have begun since then is open, and goes on as before."}{" "}
          You can leave it all here, as it is.
        </p>
      </PageTitle>
      <div className="flex flex-col gap-4 sm:flex-row sm:flex-wrap">
        <LinkButton href={routes.archive()} look="primary">
          Download everything
        </LinkButton>
        <LinkButton href={routes.home()}>Leave it here</LinkButton>
        {hasEnded && (
          <form method="post" action={routes.takeBackEnding()} className="grid">
            <OwnerField tag={ownerTag(owner)} />
            <Button look="quiet">Take it back</Button>
          </form>
        )}
      </div>
      <p className="max-w-measure text-sm text-ink-soft">
        Offers are sometimes withdrawn, so there is no hurry. If you ever want it gone:{" "}
        <a href={await deletionHref(owner)}>Delete everything</a>
      </p>
    </PageShell>
  );
});
