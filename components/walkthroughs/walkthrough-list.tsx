import { RowLink } from "../ui/row-link";

export type ListedLine = { href: string; name: string; date: string; progress: string };

/** Walkthroughs, one per row. */
export function WalkthroughList({ walkthroughs }: { walkthroughs: readonly ListedLine[] }) {
  return (
    <ul className="border-t border-line">
      {walkthroughs.map(({ href, name, date, progress }) => (
        <li key={href} className="group relative border-b border-line py-4">
          <RowLink href={href} dir="auto" className="font-serif text-lg">
            {name}
          </RowLink>
          <p className="text-sm text-ink-soft">
            {date}. {progress}
          </p>
        </li>
      ))}
    </ul>
  );
}
