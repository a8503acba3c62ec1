import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/**
 * Text that was typed here before and never reached the server: a template, which the surrounding `saved-form` shows
 * once for each draft it finds.
 */
export function DraftNotice() {
  return (
    <>
      <template>
        <Notice title={<span data-part="title" />} live>
          <p data-part="taken">You are using it in another window now. It can stand in one window only.</p>
          <p data-part="only-here">
            It was not saved before the page closed. It is sealed in this browser, and whoever uses this
            browser can open it.
          </p>
          <blockquote
            data-part="text"
            dir="auto"
            translate="no"
            className="own-words max-h-48 overflow-y-auto whitespace-pre-wrap"
          />
          <p className="flex flex-wrap gap-4 pt-3">
            <Button type="button" look="secondary" data-part="use">
              Use it
            </Button>
            <Button type="button" look="quiet" data-part="discard">
              Discard
            </Button>
          </p>
        </Notice>
      </template>
      <div data-drafts="" className="space-y-4 empty:hidden" />
    </>
  );
}
