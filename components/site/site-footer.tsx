export function SiteFooter() {
  return (
    <footer className="mt-18 border-t border-line pt-6 pb-12 text-sm text-ink-soft print:hidden">
      <p className="max-w-measure">
        What you write here is private and read by nobody. It is never scanned, and nobody is alerted. If you
        would like a person now, there is <a href="/help">help</a>.
      </p>
      <p className="mt-2">
        <a href="/sources">Where this comes from</a>
      </p>
    </footer>
  );
}
