import { Section } from "@/components/ui/section";

type CookiesSectionProps = {
  cookies: readonly { name: string; what: string; until: string }[];
};

/** Everything that Onward stores in a browser. */
export function CookiesSection({ cookies }: CookiesSectionProps) {
  return (
    <Section title="What is in your browser">
      <p>These cookies, each for what is said beside it. None of them follows you to other sites.</p>
      <dl className="border-t border-line">
        {cookies.map(({ name, what, until }) => (
          <div key={name} className="border-b border-line py-3">
            <dt className="font-semibold wrap-anywhere">{name}</dt>
            <dd>{what}</dd>
            <dd className="text-sm text-ink-soft">{until}</dd>
          </div>
        ))}
      </dl>
      <p>
        What you type is kept too until it is saved. If you don’t come back to it within 30 days, it is
        offered for 30 days more, then erased.
      </p>
      <p>
        For times without a connection it keeps the help page, empty forms, cards you opened, and what you
        send meanwhile. No other page of yours is kept.
      </p>
      <p>
        Your words are sealed, but whoever uses this browser can open them until you leave or are signed out.
      </p>
      <p>“Clear this device”, at the foot of the page, removes all of this again.</p>
    </Section>
  );
}
