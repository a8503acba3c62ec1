import { PathDrawing } from "@/components/site/drawings";
import { ContactNow } from "@/components/stages/help-panel";
import { LinkList } from "@/components/ui/link-list";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate } from "@/lib/dates";
import { routes } from "@/lib/routes";

type ClosedProps = {
  walkthrough: string;
  /** The civil date of the check-in; undefined if none is wanted. */
  checkIn: string | undefined;
  /** The highest distress rating. */
  isHighest: boolean;
  /** For a visitor without an account: after how many days of absence everything is deleted. */
  deletedAfter: number | undefined;
};

/** The end, with nothing to keep anybody here. */
export function Closed({ walkthrough, checkIn, isHighest, deletedAfter }: ClosedProps) {
  return (
    <div className="space-y-8">
      <div className="w-28 text-ink-soft">
        <PathDrawing />
      </div>
      <PageTitle title="That’s it. You can close this now.">
        <p>All of it is kept, and you can come back to any part.</p>
        {checkIn !== undefined && <p>On {formatDate(checkIn)} you’ll be asked, once, how it’s going.</p>}
      </PageTitle>
      {isHighest && <ContactNow />}
      {deletedAfter !== undefined && (
        <p className="max-w-measure">
          Only this browser opens what you wrote here. If you don’t come back for {deletedAfter} days, it is
          deleted. <a href={routes.account()}>Keep it</a>
        </p>
      )}
      <LinkList
        links={[
          [routes.plan(walkthrough), "Your plan"],
          [routes.review(walkthrough), "All your answers"],
          [routes.takeAlong(walkthrough), "Keep a copy"],
          [routes.home(), "Home"],
        ]}
      />
    </div>
  );
}
