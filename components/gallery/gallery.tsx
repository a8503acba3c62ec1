import { Contents } from "@/components/ui/contents";
import { PageTitle } from "@/components/ui/page-title";
import { Section, sectionId } from "@/components/ui/section";
import { ActionSpecimens } from "./action-specimens";
import { FieldSpecimens } from "./field-specimens";
import { LineSpecimens } from "./line-specimens";
import { ListSpecimens } from "./list-specimens";
import { NoticeSpecimens } from "./notice-specimens";
import { PickSpecimens } from "./pick-specimens";
import { SavingSpecimens } from "./saving-specimens";

type GalleryProps = {
  /** A civil date. */
  today: string;
  lookHref: string;
};

/** Every component that pages are made of, in each of its states, for whoever changes one. */
export function Gallery({ today, lookHref }: GalleryProps) {
  const parts = [
    { title: "Notices and errors", shown: <NoticeSpecimens /> },
    { title: "Ways on", shown: <ActionSpecimens /> },
    { title: "Lines, texts, dates, files", shown: <LineSpecimens today={today} /> },
    { title: "Choices and scales", shown: <PickSpecimens /> },
    { title: "Questions of each kind", shown: <FieldSpecimens today={today} /> },
    { title: "Saving, conflicts, drafts", shown: <SavingSpecimens /> },
    { title: "Lists and answers", shown: <ListSpecimens today={today} /> },
  ];
  return (
    <div className="space-y-12">
      <PageTitle above="In development only" title="Components">
        <p>
          What pages are made of, in each state. See it in <a href={lookHref}>light and dark</a> too.
        </p>
      </PageTitle>
      <Contents parts={parts.map(({ title }) => ({ id: sectionId(title), title }))} />
      {parts.map(({ title, shown }) => (
        <Section key={title} title={title}>
          <div className="space-y-8">{shown}</div>
        </Section>
      ))}
    </div>
  );
}
