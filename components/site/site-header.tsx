import { LogoMark } from "./mark";

type SiteHeaderProps = {
  /** On a page where something is being written, help must not take its place. */
  helpInNewTab?: boolean;
};

export function SiteHeader({ helpInNewTab = false }: SiteHeaderProps) {
  return (
    <header className="flex items-center justify-between gap-4 py-3 print:hidden">
      <a
        href="/"
        className="-ms-1 flex min-h-11 items-center gap-3 rounded-control px-1 font-serif text-lg leading-none font-semibold text-ink no-underline hover:text-ink"
      >
        <LogoMark />
        Onward
      </a>
      <a
        href="/help"
        className="-me-1 flex min-h-11 items-center rounded-control px-1 text-end text-sm leading-tight"
        {...(helpInNewTab && { target: "_blank", rel: "noopener" })}
      >
        <span>
          Get help now
          {helpInNewTab && <span className="sr-only"> (opens in a new tab)</span>}
        </span>
      </a>
    </header>
  );
}
