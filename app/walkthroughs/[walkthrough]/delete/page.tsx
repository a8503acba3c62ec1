import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { isBegun, jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";

export const metadata = { title: "Delete a walkthrough" };

export default definePage(async function DeletePage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/delete">) {
  const { id, walkthrough, skipped } = await requireWalkthrough(params);
  return (
    <PageShell skipped={skipped.rows} className="space-y-8">
      <PageTitle
        above={<span dir="auto">{nameOf(jobOf(walkthrough.entries))}</span>}
        title={
          isBegun(walkthrough.entries) ? "Delete this walkthrough?" : "Delete what you wrote about this job?"
        }
      />
      <div className="max-w-measure space-y-3">
        <p>
          {isBegun(walkthrough.entries)
            ? "Everything you wrote in it is gone then, its plan too, and links to it open nothing."
            : "Your notes and cards for it are gone then, and links to it open nothing."}{" "}
          This can’t be undone.
        </p>
        <p>
          If you might want it later, <a href={routes.takeAlong(id)}>keep a copy</a> first.
        </p>
      </div>
      <form method="post" action={routes.confirmRemove(id)} className="flex flex-wrap gap-4">
        <LinkButton href={routes.hub(id)}>Keep it</LinkButton>
        <Button look="danger">Delete it for good</Button>
      </form>
    </PageShell>
  );
});
