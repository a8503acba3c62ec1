import { Disclosure } from "@/components/ui/disclosure";

type OtherLearningsProps = {
  /** Other things to do better, each with a link to this page that uses it instead. */
  others: readonly { words: string; href: string }[];
};

/** One is enough for a card; the person chooses which. */
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
