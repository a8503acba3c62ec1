import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

/** One walkthrough, or a job without an answer yet, which has no plan. */
export type Downloadable = { id: string; name: string; date: string; hasCard: boolean; hasPlan: boolean };

/** What can be downloaded of each walkthrough before it is deleted. */
export function DownloadList({ walkthroughs }: { walkthroughs: readonly Downloadable[] }) {
  if (walkthroughs.length === 0) return null;
  return (
    <ul className="border-t border-line">
      {walkthroughs.map(({ id, name, date, hasCard, hasPlan }) => (
        <li key={id} className="border-b border-line py-4">
          <p className="font-serif text-lg">
            <span dir="auto">{name}</span>
          </p>
          <p className="text-sm text-ink-soft">{date}</p>
          <div className="flex flex-wrap gap-x-6">
            <DownloadLink href={routes.export(id, "walkthrough.pdf")} of={name}>
              All answers as a PDF
            </DownloadLink>
            {hasPlan && (
              <DownloadLink href={routes.export(id, "plan.pdf")} of={name}>
                The plan as a PDF
              </DownloadLink>
            )}
            {hasCard && (
              <DownloadLink href={routes.export(id, "card.pdf")} of={name}>
                The card as a PDF
              </DownloadLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function DownloadLink({ href, of, children }: { href: string; of: string; children: string }) {
  return (
    <TextLink href={href}>
      <span>
        {children}
        <span className="sr-only">: {of}</span>
      </span>
    </TextLink>
  );
}
