import { CupDrawing } from "@/components/site/drawings";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton, TextLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

export const metadata = { title: "No connection" };

/**
 * Shown instead of a page while there is no connection. The service worker fills it with what it has cached
 * (components/elements/kept-pages.ts), and redirects a form that it cannot store to `#not-sent`. Its own script
 * (components/elements/offline-page.ts) shows whether something is waiting here, and loads the requested page.
 */
export default function OfflinePage() {
  return (
    <PageShell>
      <div id="not-sent" className="group space-y-8" data-offline="">
        <div className="w-28 text-ink-soft">
          <CupDrawing />
        </div>
        <PageTitle title="Onward can’t be reached right now">
          There is no connection, or Onward isn’t running. You can stop here. The page you asked for comes by
          itself once it can.
        </PageTitle>
        <p className="hidden max-w-measure group-target:block">
          What you just pressed did not get through. Once there is a connection, check here whether it was
          done, and press it again if not.
        </p>
        <p data-unsent="" hidden className="max-w-measure">
          What you wrote that isn’t saved yet is on this device. Once there is a connection, Onward saves it,
          or offers it to you where you wrote it.
        </p>
        <Section id="here" title="What you can open now" className="space-y-2">
          <p className={`hidden max-w-measure ${whereAllIsFilledIn}`}>
            No stage is left that can be opened without a connection. The others open once there is one.
          </p>
          <ul>
            <KeptItem kind="form" words="Go on with" />
            <KeptItem kind="card" words="Your card" />
            <li>
              <TextLink href={routes.help()}>Get help now</TextLink>
            </li>
          </ul>
        </Section>
        <LinkButton isAlone href="">
          Try again
        </LinkButton>
      </div>
    </PageShell>
  );
}

/** Something is waiting here, and the service worker had no form for the template. */
const whereAllIsFilledIn = "[[data-unsent]:not([hidden])~section:not(:has([data-kept=form]))_&]:block";

/** A template for the service worker, hidden until it contains an address. */
function KeptItem({ kind, words }: { kind: "form" | "card"; words: string }) {
  return (
    <li data-kept={kind} className="has-[a[href^='@']]:hidden">
      <TextLink href="@path">
        <span>{`${words}: @name`}</span>
      </TextLink>
    </li>
  );
}
