import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

const links = [
  { href: routes.sources(), label: "Sources" },
  { href: routes.coaches(), label: "For coaches" },
  { href: routes.privacy(), label: "Privacy" },
  { href: routes.accessibility(), label: "Accessibility" },
  { href: routes.look(), label: "Light or dark" },
  { href: routes.data(), label: "Your data" },
  { href: routes.leave(), label: "Clear this device" },
] as const;

export function SiteFooter({ isStep }: { isStep: boolean }) {
  return (
    <footer className="mt-18 border-t border-line pt-6 pb-12 text-sm text-ink-soft print:hidden">
      <p className="max-w-measure">
        What you write here is private. It is never scanned, and nobody is alerted. If you would like a person
        now, there is{" "}
        <a href={routes.help()} {...(isStep && { target: "_blank", rel: "noopener" })}>
          help{isStep && <span className="sr-only"> (opens in a new tab)</span>}
        </a>
        .
      </p>
      {!isStep && (
        <ul className="mt-2 flex flex-wrap gap-x-6">
          {links.map(({ href, label }) => (
            <li key={href}>
              <TextLink href={href}>{label}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
