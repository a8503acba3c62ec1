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
            <a href={`#${id}`} className="inline-flex min-h-11 items-center leading-snug">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
