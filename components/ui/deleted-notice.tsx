import { Button } from "./button";
import { Notice } from "./notice";

type DeletedNoticeProps = {
  /** "The step", "The piece". */
  what: string;
  /** Its words, and where it is taken back; undefined once that is over. */
  undo?: { words: string; action: string } | undefined;
};

/** Says that it is deleted, on the page where it stood, and offers it once more. */
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
