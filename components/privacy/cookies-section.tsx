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
        What you type is also kept there until it is saved. If you don’t come back to it, it goes: when you
        open Onward after 30 days, it is offered for 30 days more, and then erased.
      </p>
      <p>
        For times without a connection your browser keeps the help page, empty forms of the stages that
        follow, and each card that you opened. What you send meanwhile stays there until it is saved. No other
        page of yours is kept.
      </p>
      <p>
        Your words are sealed there. The key is in this browser too, until you leave it or are signed out. No
        page can read the key out, but whoever uses this browser in your place can open what it seals.
      </p>
      <p>“Clear this device”, at the foot of the page, removes all of this again.</p>
    </Section>
  );
}
