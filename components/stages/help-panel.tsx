import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

/** Never in the way: it needs no acknowledgement and notifies nobody. */
export function ContactNow() {
  return (
    <div data-help="" className="scroll-mt-6 scroll-mb-32">
      <Notice title="Please contact a person now">
        <p>
          <a href={routes.help()} target="_blank" rel="noopener">
            Where to find help<span className="sr-only"> (opens in a new tab)</span>
          </a>
          , your local emergency number, or someone near you.
        </p>
        <p>Nobody is told what you chose.</p>
      </Notice>
    </div>
  );
}

/**
 * Under a distress rating: appears at once when the highest number is chosen. The style sheet does that, so it needs
 * no script and is recorded nowhere. It is at the foot of a screen that is tall enough for it and its question. Its
 * container is always in the page; otherwise a screen reader would not announce it.
 */
export function HighestPanel() {
  return (
    <div aria-live="polite" className="z-20 [@media(height>=30rem)]:sticky [@media(height>=30rem)]:bottom-3">
      <div className="mt-4 hidden group-has-[input[value='10']:checked]/step:block">
        <ContactNow />
      </div>
    </div>
  );
}

/** Separate from the questions, opened by hand, and never saved. */
export function NotSafePanel() {
  return (
    <Disclosure summary="I don’t feel safe right now">
      <ContactNow />
    </Disclosure>
  );
}
