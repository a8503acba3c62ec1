import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

/** Never in the way: it neither asks to be acknowledged nor tells anybody. */
function ContactNow() {
  return (
    <Notice title="Please contact a person now">
      <p>
        Your local emergency number, a helpline, or someone near you. The numbers are on{" "}
        <a href={routes.help()} target="_blank" rel="noopener">
          the help page<span className="sr-only"> (opens in a new tab)</span>
        </a>
        .
      </p>
      <p>Nobody is told what you chose here.</p>
    </Notice>
  );
}

/**
 * Beside a distress rating: opened by hand, and there at once when the highest number is chosen. The latter
 * is the style sheet's doing, so it needs no script and is noted nowhere.
 */
export function HelpPanel() {
  return (
    <div className="space-y-3">
      <div className="hidden group-has-[input[value='10']:checked]/step:block">
        <ContactNow />
      </div>
      <Disclosure summary="I don’t feel safe right now">
        <ContactNow />
      </Disclosure>
    </div>
  );
}
