import { definePage } from "@/app/define-page";
import { Contact } from "@/components/site/contact";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { settings } from "@/lib/server/settings/settings";

export const metadata = { title: "Accessibility" };

/** Each of these claims is tested: tests/browser/look-over.ts, keyboard, zoom, tree, without-javascript. */
const tried = [
  "Every page, and every state that a page can be in, is checked by a program (axe) against the rules of WCAG 2.2, levels A and AA, in light and in dark.",
  "The way from Home to the plan is walked with the keyboard alone. At each stop there has to be a ring to see, with nothing lying over it.",
  "The whole way is walked without JavaScript.",
  "What a screen reader is given of each kind of page, and the order in which Tab goes through it, is written down. Any change of it is looked at before it is taken.",
  "Nothing scrolls sideways at 320 pixels, or with text at twice its size.",
  "Whoever asked their device for less motion gets none.",
] as const;

const missing = [
  "No one who uses a screen reader, a magnifier or voice control every day has tested Onward yet, and no one from outside has audited it.",
  "Calendars and lists to choose from are the browser’s own, and as good or bad as they are there. Each date can be typed as well.",
  "The timer for writing counts down in silence, and says when it is over. Writing on is possible all the same.",
  "Onward is in English only. You can write in any language, and a screen reader reads it in the voice it chooses.",
] as const;

/** A statement for every installation; the contact depends on who runs it. */
export default definePage(async function AccessibilityPage() {
  const { hosted } = settings();
  return (
    <PageShell className="space-y-12">
      <PageTitle title="Accessibility">
        Onward is meant for everyone, also on a day when reading is hard. It aims at WCAG 2.2, level AA, the
        standard that laws on accessibility refer to.
      </PageTitle>
      <Section title="What was tried, and how">
        <p>All of this is tried again with every change.</p>
        <List lines={tried} />
      </Section>
      <Section title="What is not so yet">
        <p>No part of WCAG 2.2, A or AA, is known to fail. This is what we know is missing:</p>
        <List lines={missing} />
      </Section>
      <Section title="If something is in your way">
        {hosted ? (
          <>
            <Contact contact={hosted.contact} />
            <p>
              Say which page it was, and what you use. You don’t have to say what you wrote there. In many
              countries there is also an authority that you can turn to if nothing comes of it.
            </p>
          </>
        ) : (
          <p>
            This Onward runs on someone’s own machine and reports to nobody, so no one hears of it by itself.
            Tell whoever gave it to you, or the place that it was downloaded from.
          </p>
        )}
        <p>
          Everything is on paper too: <a href={routes.blank()}>the blank version</a> can be printed.
        </p>
      </Section>
      <p className="max-w-measure text-sm text-ink-soft">
        Written on 29 November 2026, by the people who make Onward.
      </p>
    </PageShell>
  );
});

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-3 ps-6">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
