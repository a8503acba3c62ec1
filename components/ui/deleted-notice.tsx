import { Button } from "./button";
import { Notice } from "./notice";

type DeletedNoticeProps = {
  /** "The step", "The piece". */
  what: string;
  /** Its words, and where it can be restored; undefined once that has expired. */
  undo?: { words: string; action: string } | undefined;
};

/** Says that it is deleted, on the page where it was, and offers to restore it. */
export function DeletedNotice({ what, undo }: DeletedNoticeProps) {
  return (
    <Notice kind="quiet" isNews>
      <p>{what} is deleted.</p>
      {undo && (
        <form method="post" action={undo.action}>
          <p dir="auto" className="own-words">
            {undo.words}
          </p>
          <Button look="quiet">Take it back</Button>
        </form>
      )}
    </Notice>
  );
}
