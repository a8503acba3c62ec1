import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";

export const metadata: Metadata = { title: "Everything is closed" };

/** Offers get withdrawn, so deleting is the last thing on it and never the first. */
export default definePage(async function EndedPage() {
  await requireOwner();
  return (
    <PageShell>
      <div className="space-y-10">
        <PageTitle
          intro={<p>Nothing asks you for anything any more. You can leave it all here, as it is.</p>}
        >
          Everything is closed
        </PageTitle>
        <div className="flex flex-col gap-4 sm:flex-row">
          <LinkButton href={routes.archive()} look="primary">
            Download everything
          </LinkButton>
          <LinkButton href={routes.home()}>Leave it here</LinkButton>
          <form method="post" action={routes.takeBackEnding()} className="grid">
            <Button look="quiet">Take it back</Button>
          </form>
        </div>
        <p className="max-w-measure text-sm text-ink-soft">
          If you ever want it gone: <a href={routes.leave()}>Clear this device</a>
        </p>
      </div>
    </PageShell>
  );
});
