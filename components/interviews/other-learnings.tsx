import { Disclosure } from "@/components/ui/disclosure";

type OtherLearningsProps = {
  /** What else was to be done better, each with the address of this page with it in its place. */
  others: readonly { words: string; href: string }[];
};

/** One is enough for a card; which one is the person's choice. */
export function OtherLearnings({ others }: OtherLearningsProps) {
  return (
    others.length > 0 && (
      <Disclosure summary="Take another one that you wrote">
        <ul>
          {others.map(({ words, href }) => (
            <li key={href}>
              <a href={href} className="inline-block py-2.5 wrap-anywhere">
                <span dir="auto">{words}</span>
              </a>
            </li>
          ))}
        </ul>
      </Disclosure>
    )
  );
}
