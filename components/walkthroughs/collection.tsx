import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import type { Collected } from "@/lib/walkthroughs/collected";
import { TextLink } from "../ui/button";

type CollectionProps = {
  title: string;
  intro: string;
  /** Shown while it is empty. */
  empty: string;
  /** Where it is filled; undefined while there is no walkthrough. */
  fills?: { href: string; words: string } | undefined;
  pieces: readonly Collected[];
  /** How many stored rows belong here and cannot be opened. */
  skipped: number;
};

/** A page of pieces from all walkthroughs, each linking to where it can be changed. */
export function Collection({ title, intro, empty, fills, pieces, skipped }: CollectionProps) {
  return (
    <PageShell skipped={skipped} className="space-y-8">
      <PageTitle title={title}>
        <p>{intro}</p>
      </PageTitle>
      {pieces.length === 0 ? (
        skipped === 0 && (
          <p className="max-w-measure">
            {empty} {fills && <a href={fills.href}>{fills.words}</a>}
          </p>
        )
      ) : (
        <ul className="border-t border-line">
          {pieces.map(({ key, text, more, from, walkthroughId, exercise }) => (
            <li key={key} className="border-b border-line py-4 print:break-inside-avoid">
              <p dir="auto" className="own-words text-lg">
                {text}
              </p>
              {more.length > 0 && (
                <p dir="auto" className="own-words mt-1">
                  {more.join("\n")}
                </p>
              )}
              <TextLink href={routes.step(walkthroughId, exercise)} dir="auto" className="text-sm">
                {from}
                <span className="sr-only">: change “{text}”</span>
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </PageShell>
  );
}
