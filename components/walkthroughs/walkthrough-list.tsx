export type ListedLine = { href: string; name: string; date: string; progress: string };

/** Walkthroughs, one per row. */
export function WalkthroughList({ walkthroughs }: { walkthroughs: readonly ListedLine[] }) {
  return (
    <ul className="border-t border-line">
      {walkthroughs.map(({ href, name, date, progress }) => (
        <li key={href} className="group relative border-b border-line py-4">
          <a
            href={href}
            dir="auto"
            className="font-serif text-lg text-ink underline decoration-edge decoration-1 underline-offset-4 group-hover:decoration-2 after:absolute after:inset-0"
          >
            {name}
          </a>
          <p className="text-sm text-ink-soft">
            {date}. {progress}
          </p>
        </li>
      ))}
    </ul>
  );
}
