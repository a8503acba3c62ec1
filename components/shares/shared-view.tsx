import { ItemLine } from "@/components/plan/item-line";
import { AnswerList } from "@/components/ui/answer-list";
import { PageTitle } from "@/components/ui/page-title";
import { formatDate } from "@/lib/dates";
import type { SharedPage } from "@/lib/shares/shared-page";

type SharedViewProps = {
  page: SharedPage;
  /** Nothing of what is shared is damaged in storage. */
  isWhole: boolean;
};

/** What somebody with the link reads: the wish first, then the person's own words. */
export function SharedView({ page: { name, wish, endsOn, parts, items }, isWhole }: SharedViewProps) {
  const isEmpty = parts.length === 0 && items.length === 0;
  return (
    <article className="space-y-12">
      <PageTitle
        above="Shared with you"
        title={<span dir="auto">{name ?? "Looking back on an application"}</span>}
      />
      {wish && (
        <section aria-labelledby="wish" className="border-s-3 border-accent ps-5 print:break-inside-avoid">
          <h2 id="wish" className="font-sans text-base font-semibold tracking-normal">
            What I’d like from you:
          </h2>
          <p dir="auto" className="own-words mt-1 max-w-measure text-lg">
            {wish}
          </p>
        </section>
      )}
      {parts.map(({ title, answers }) => (
        <section key={title} className="space-y-4">
          <h2 className="text-xl">{title}</h2>
          <AnswerList answers={answers} />
        </section>
      ))}
      {items.length > 0 && (
        <section className="space-y-4">
          <h2 className="text-xl">The plan</h2>
          <ol className="border-t border-line">
            {items.map((item) => (
              <li key={item.id} className="border-b border-line py-4 print:break-inside-avoid">
                <ItemLine item={item} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {!isWhole && (
        <p role="note">A part of this can’t be read at the moment, so something may be missing here.</p>
      )}
      {isEmpty && isWhole && <p>There is nothing to read here at the moment.</p>}
      <p className="max-w-measure text-sm text-ink-soft">
        It was written in Onward, where people look back on a no and plan what comes next. This page shows how
        things stand at this moment, and can be read until {formatDate(endsOn)}. How often it is opened is
        counted, and nothing else about you.
      </p>
    </article>
  );
}
