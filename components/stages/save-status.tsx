/**
 * The quiet line beside the buttons: the save state of the surrounding form. It changes at every pause, so it is not
 * announced; important changes are announced separately. `before` is what the server knew when it sent the page.
 */
export function SaveStatus({ before }: { before: string }) {
  return (
    <saved-line className="block min-h-6 text-sm text-ink-soft data-trouble:font-semibold data-trouble:text-trouble">
      <p role="status" aria-live="off" className="inline">
        {before}
      </p>
      <button type="submit" name="intent" value="stay" hidden className="ms-2 underline">
        Look at both
      </button>
      <span aria-live="polite" className="sr-only" />
    </saved-line>
  );
}
