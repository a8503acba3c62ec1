import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { formatDate, formatTime, todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { titlesOf } from "@/lib/shares/parts";
import { type Share, shareState } from "@/lib/shares/share";
import { listed } from "@/lib/text";

type ShareListProps = {
  shares: readonly Share[];
  timeZone: string;
  /** The person's time zone is not known: then no time of day is shown. */
  isGuessed: boolean;
  now: Date;
  /** The name of each walkthrough, on the list of all. */
  names?: ReadonlyMap<string, string>;
};

/** The links that were made, newest first, each with its state. */
export function ShareList({ shares, names, ...when }: ShareListProps) {
  return (
    <ul className="border-t border-line">
      {shares.map((share) => (
        <li key={share.id} id={share.id} className="border-b border-line py-5">
          <ShareFacts share={share} name={names?.get(share.walkthroughId)} {...when} />
          <ShareActs share={share} isOpen={shareState(share, when.now) === "open"} from={names && "all"} />
        </li>
      ))}
    </ul>
  );
}

type FactsProps = { share: Share; name: string | undefined } & Pick<
  ShareListProps,
  "timeZone" | "isGuessed" | "now"
>;

function ShareFacts({ share, name, timeZone, isGuessed, now }: FactsProps) {
  const extras = [share.feelings && "with feelings", share.names && "with names"].filter(Boolean);
  return (
    <div className="space-y-1">
      {name !== undefined && (
        <p dir="auto" className="own-words text-lg">
          {name}
        </p>
      )}
      <p>{[listed(titlesOf(share.parts)), ...extras].join(", ")}</p>
      {share.wish && (
        <p dir="auto" className="own-words line-clamp-3 max-w-measure">
          {share.wish}
        </p>
      )}
      <p className="text-sm text-ink-soft">
        {stateLine(share, timeZone, now)} · {viewLine(share, timeZone, isGuessed)}
      </p>
    </div>
  );
}

function stateLine(share: Share, timeZone: string, now: Date): string {
  if (share.revokedAt) return `You ended it on ${formatDate(todayIn(timeZone, share.revokedAt))}`;
  const lastDay = formatDate(share.endsOn);
  return shareState(share, now) === "open" ? `Open until ${lastDay}` : `Ended on ${lastDay}`;
}

function viewLine({ views, lastViewedAt }: Share, timeZone: string, isGuessed: boolean): string {
  if (!lastViewedAt) return "Not opened yet";
  const day = formatDate(todayIn(timeZone, lastViewedAt));
  const at = isGuessed ? day : `${day} at ${formatTime(lastViewedAt, timeZone)}`;
  return views === 1 ? `Opened once, on ${at}` : `Opened ${views} times, last on ${at}`;
}

type ActsProps = { share: Share; isOpen: boolean; from: "all" | undefined };

function ShareActs({ share, isOpen, from }: ActsProps) {
  const { id, walkthroughId } = share;
  const about = `: ${listed(titlesOf(share.parts))}`;
  return (
    <form
      method="post"
      action={routes.saveShare(walkthroughId, id)}
      className="mt-1 flex flex-wrap items-center gap-x-5 print:hidden"
    >
      {from && <HiddenField name="from" value={from} />}
      {isOpen ? (
        <>
          <a href={routes.sharePreview(walkthroughId, id)} className="inline-flex min-h-12 items-center">
            See what they see<span className="sr-only">{about}</span>
          </a>
          <Act intent="renew" words="Replace this link" about={about} />
          <Act intent="revoke" words="End it now" about={about} />
        </>
      ) : (
        <Act intent="delete" words="Take it off the list" about={about} />
      )}
    </form>
  );
}

function Act({ intent, words, about }: { intent: string; words: string; about: string }) {
  return (
    <Button look="quiet" name="intent" value={intent}>
      {words}
      <span className="sr-only">{about}</span>
    </Button>
  );
}
