import type { Metadata } from "next";
import { DoorDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";

const title = "Not here";

export const metadata: Metadata = { title };

export default function NotFound() {
  return (
    <PageShell>
      <title>{`${title} - Onward`}</title>
      <div className="space-y-8">
        <div className="w-28 text-ink-soft">
          <DoorDrawing />
        </div>
        <PageTitle intro={<p>The address may be mistyped, or what was here has been deleted.</p>}>
          This page is not here
        </PageTitle>
        <div className="grid sm:w-fit">
          <LinkButton href={routes.home()} look="primary">
            Home
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
}
