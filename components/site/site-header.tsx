import { routes } from "@/lib/routes";
import { LogoMark } from "./mark";

/** On a step the name is not a link and help opens in a new tab: neither may replace what is being written. */
export function SiteHeader({ isStep }: { isStep: boolean }) {
  const name =
    "-ms-1 flex min-h-11 flex-wrap items-center gap-x-3 px-1 font-serif text-lg leading-none font-semibold text-ink";
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 py-3">
      {isStep ? (
        <p className={name}>
          <LogoMark />
          Onward
        </p>
      ) : (
        <a href={routes.home()} className={`${name} rounded-control no-underline hover:text-ink`}>
          <LogoMark />
          Onward
        </a>
      )}
      <a
        href={routes.help()}
        className="-me-1 flex min-h-11 items-center rounded-control px-1 text-end text-sm leading-tight print:hidden"
        {...(isStep && { target: "_blank", rel: "noopener" })}
      >
        <span>
          Get help now
          {isStep && <span className="sr-only"> (opens in a new tab)</span>}
        </span>
      </a>
    </header>
  );
}
