import { Section } from "@/components/ui/section";

type CookiesSectionProps = {
  cookies: readonly { name: string; what: string; until: string }[];
};

/** All that Onward puts into a browser. */
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
        What you type is also kept there until it is saved, sealed with a key that the browser does not have
        by itself. If you don’t come back to it, it goes: when you open Onward after 30 days, it is offered
        for 30 days more, and then erased. The help page is stored there, so that it opens without a
        connection.
      </p>
      <p>“Clear this device”, at the foot of the page, removes all of this again.</p>
    </Section>
  );
}
