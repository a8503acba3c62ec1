import type { ReactNode } from "react";
import { ChairsDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";

export const metadata = { title: "Get help now" };

/**
 * Works without JavaScript, without signing in and, once it was seen, without a connection
 * (components/elements/service-worker.ts).
 */
export default function HelpPage() {
  return (
    <PageShell className="space-y-12">
      <div className="space-y-6">
        <div className="w-28 text-ink-soft">
          <ChairsDrawing />
        </div>
        <PageTitle title="Get help now">
          Please contact a person. You don’t have to find good words for it first.
        </PageTitle>
      </div>
      <Section title="If you are in danger, or might hurt yourself">
        <p className="text-lg font-semibold">Call your local emergency number.</p>
        <p>For example:</p>
        <ul className="list-disc space-y-1 ps-6">
          <li>
            <a href="tel:112">112</a> in the European Union, and from mobile phones in many other countries
          </li>
          <li>
            <a href="tel:911">911</a> in the United States, Canada and Mexico
          </li>
          <li>
            <a href="tel:999">999</a> in the United Kingdom, Ireland and Hong Kong
          </li>
        </ul>
        <p>If none of these is yours, ask anyone near you: a neighbour, a shop, a taxi driver.</p>
      </Section>
      <Section title="If you want to talk to someone">
        <ul className="space-y-4">
          <li>
            <External href="https://findahelpline.com">findahelpline.com</External> lists helplines by
            country: phone, text and chat, most of them free.
          </li>
          <li>
            <External href="https://befrienders.org">Befrienders Worldwide</External> names people who listen,
            in many countries and languages.
          </li>
          <li>
            Someone near you counts too: a friend, a neighbour, a doctor, someone at a place of worship.
          </li>
        </ul>
        <p>“I’ve had bad news and I don’t want to be alone with it” is enough to begin with.</p>
      </Section>
      <Section title="Help with what a lost chance brings with it">
        <dl className="space-y-4">
          <Kind name="Money">
            Your town’s or region’s social services, a debt advice service, a food bank. A job centre can say
            which benefits apply to you.
          </Kind>
          <Kind name="A visa or a permit">
            An advice centre for migrants, or a lawyer for immigration law. Time limits can be short, so ask
            soon.
          </Kind>
          <Kind name="Health">
            Your doctor, if sleep, eating or getting up stays hard for two weeks or more. Sooner is fine.
          </Kind>
          <Kind name="At work, or where you applied">
            A union, a works council, an equal treatment office, or a law advice centre. Note dates and exact
            words while they are fresh.
          </Kind>
        </dl>
      </Section>
      <Notice kind="quiet">
        <p>
          Onward doesn’t watch what you write, and nobody is alerted by it. That keeps it private, and it
          means that help comes only if you ask a person for it.
        </p>
      </Notice>
    </PageShell>
  );
}

function Kind({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function External({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}
