"use client";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";

/** Says what holds; what went wrong is in the server's log, without a word of the person's. */
export default function ErrorPage() {
  return (
    <PageShell>
      <div className="space-y-8">
        <PageTitle intro={<p>Something here did not work. Everything that was saved is still there.</p>}>
          This page can't be shown right now
        </PageTitle>
        <div className="flex flex-wrap gap-4">
          <LinkButton href="" look="primary">
            Try this page again
          </LinkButton>
          <LinkButton href={routes.home()} look="quiet">
            To the first page
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
}
