import { TableDrawing } from "@/components/site/drawings";
import { LinkButton } from "@/components/ui/button";
import { DeletedNotice } from "@/components/ui/deleted-notice";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { arabic, error, longWord, Specimen } from "./specimen";

export function NoticeSpecimens() {
  return (
    <>
      <Specimen state="Error summary">
        <ErrorSummary
          problems={[
            { id: "line-error", message: error },
            { id: "date-error", message: "This date is more than a year away. Is it right?" },
          ]}
        />
      </Specimen>
      <Specimen state="Notice: note, trouble, quiet">
        <Notice title="Worth knowing">
          <p>Nobody is told what you chose.</p>
        </Notice>
        <Notice kind="trouble" title="That did not work">
          <p>Everything you wrote is kept. {longWord}</p>
        </Notice>
        <Notice kind="quiet">
          <p>In passing.</p>
        </Notice>
      </Specimen>
      <Specimen state="Deleted, and once that can’t be undone">
        <DeletedNotice what="The step" undo={{ words: arabic, action: "#" }} />
        <DeletedNotice what="The piece" />
      </Specimen>
      <Specimen state="Disclosure: closed, open">
        <Disclosure summary="See an example">
          <p>I was on time, and I asked one question back.</p>
        </Disclosure>
        <Disclosure summary="Why this is asked" open>
          <p>It helps to have a day.</p>
        </Disclosure>
      </Specimen>
      <Specimen state="Empty">
        <EmptyState
          title="Nothing is here yet"
          drawing={<TableDrawing />}
          action={<LinkButton href="#main">Add the first</LinkButton>}
        >
          <p>It fills by itself, from what you write in “Reinforce your self-worth”.</p>
        </EmptyState>
      </Specimen>
    </>
  );
}
