import { PathDrawing } from "@/components/site/drawings";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";

/** The end, and nothing that keeps anybody here. */
export function Closed({ walkthrough, summary }: { walkthrough: string; summary: string }) {
  return (
    <div className="space-y-8">
      <div className="w-28 text-ink-soft">
        <PathDrawing />
      </div>
      <PageTitle
        intro={
          <>
            <p>{summary}</p>
            <p>All of it is kept, and you can come back to any part.</p>
          </>
        }
      >
        That’s it. You can close this now.
      </PageTitle>
      <div className="grid gap-4 sm:w-fit">
        <LinkButton href={routes.takeAlong(walkthrough)}>Keep a copy</LinkButton>
        <LinkButton href={routes.close(walkthrough)} look="quiet">
          Change what you wrote at the end
        </LinkButton>
        <LinkButton href={routes.home()} look="quiet">
          Home
        </LinkButton>
      </div>
    </div>
  );
}
