/** Seen only when it has the focus. Leads to `<main id="main">`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-3 focus:z-20 focus:rounded-control focus:bg-paper-raised focus:px-4 focus:py-3 print:hidden"
    >
      Skip to the page
    </a>
  );
}
