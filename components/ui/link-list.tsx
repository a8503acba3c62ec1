type LinkListProps = { links: readonly (readonly [href: string, words: string])[] };

/** Ways on from a page, in two columns where there is room. */
export function LinkList({ links }: LinkListProps) {
  return (
    <ul className="grid gap-x-6 wrap-anywhere sm:grid-cols-2">
      {links.map(([href, words]) => (
        <li key={href}>
          <a href={href} className="inline-flex min-h-11 items-center">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
