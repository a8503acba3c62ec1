import { Button } from "./button";

type CopyButtonProps = {
  /** The id of the field or element whose text is copied. */
  from: string;
  words: string;
  /** Distinguishes several on one page; not visible. */
  about?: string;
};

/** Copies a text as it is now. Not shown without JavaScript: the text itself can be selected. */
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
