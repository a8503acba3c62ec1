import { TextLink } from "./button";

type ContentsProps = {
  /** The sections of the page: their ids and their titles. */
  parts: readonly { id: string; title: string }[];
};

/** A table of contents for a long page. */
export function Contents({ parts }: ContentsProps) {
  return (
    <nav aria-label="On this page" className="border-y border-line py-3 print:hidden">
      <ul className="gap-x-8 sm:columns-2">
        {parts.map(({ id, title }) => (
          <li key={id} className="break-inside-avoid">
            <TextLink href={`#${id}`} className="leading-snug">
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
