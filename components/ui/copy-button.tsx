import { Button } from "./button";

type CopyButtonProps = {
  /** The id of the field, or of the element, whose text is copied. */
  from: string;
  words: string;
  /** Which of several on its page; not seen. */
  about?: string;
};

/** Copies a text as it stands now. Without JavaScript it is not there: the text itself can be marked. */
export function CopyButton({ from, words, about }: CopyButtonProps) {
  return (
    <copy-text
      from={from}
      className="mt-2 flex flex-wrap items-center gap-x-4 text-sm text-ink-soft print:hidden"
    >
      <Button type="button" look="quiet">
        {words}
        {about !== undefined && <span className="sr-only">: {about}</span>}
      </Button>
      <span role="status" translate="no" />
    </copy-text>
  );
}
