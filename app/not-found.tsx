import { DoorDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";

const title = "Not here";

export const metadata = { title };

export default function NotFound() {
  return (
    <PageShell>
      <title>{`${title} - Onward`}</title>
      <div className="space-y-8">
        <div className="w-28 text-ink-soft">
          <DoorDrawing />
        </div>
        <PageTitle title="This page is not here">
          The address may be mistyped, or what was here has been deleted.
        </PageTitle>
        <LinkButton isAlone href={routes.home()} look="primary">
          Home
        </LinkButton>
      </div>
    </PageShell>
  );
}
