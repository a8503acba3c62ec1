import { TextLink } from "./button";

type LinkListProps = {
  links: readonly (readonly [href: string, words: string])[];
  /** Smaller, side by side: links that most people don't need. */
  isQuiet?: boolean;
};

/** The links on from a page, in two columns if there is room. */
export function LinkList({ links, isQuiet = false }: LinkListProps) {
  if (links.length === 0) return null;
  const look = isQuiet ? "flex flex-wrap text-sm" : "grid sm:grid-cols-2";
  return (
    <ul className={`gap-x-6 wrap-anywhere ${look}`}>
      {links.map(([href, words]) => (
        <li key={href}>
          <TextLink href={href}>{words}</TextLink>
        </li>
      ))}
    </ul>
  );
}
