import { Button } from "@/components/ui/button";

const lengths = [3, 10, 20] as const;

/** A quiet timer beside the writing. It interrupts nothing, and when the time is up the writing goes on. */
export function Timer() {
  return (
    <minute-timer className="block print:hidden">
      <fieldset>
        <legend className="text-sm text-ink-soft">A timer, if you like. It never ends your writing.</legend>
        <div className="flex flex-wrap gap-x-6">
          {lengths.map((minutes) => (
            <Button key={minutes} type="button" look="quiet" data-minutes={minutes}>
              {minutes} minutes
            </Button>
          ))}
        </div>
        <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft" translate="no">
          {/* Not a live region: announced every minute, it would interrupt. */}
          <span role="timer" aria-live="off" />
          <span role="status" />
          <Button type="button" look="quiet" hidden>
            Stop the timer
          </Button>
        </p>
      </fieldset>
    </minute-timer>
  );
}
