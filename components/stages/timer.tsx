"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

const lengths = [3, 10, 20] as const;

/** A quiet clock beside the writing. It interrupts nothing, and when its time is up the writing goes on. */
export function Timer() {
  const [isReady, setIsReady] = useState(false);
  const [end, setEnd] = useState<number>();
  const [left, setLeft] = useState(0);
  useEffect(() => setIsReady(true), []);
  useEffect(() => {
    if (end === undefined) return;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 60_000)));
    tick();
    const clock = setInterval(tick, 1_000);
    return () => clearInterval(clock);
  }, [end]);
  if (!isReady) return null;
  if (end === undefined)
    return (
      <fieldset className="print:hidden">
        <legend className="text-sm text-ink-soft">A timer, if you like. It never ends your writing.</legend>
        <div className="flex flex-wrap gap-x-6">
          {lengths.map((minutes) => (
            <Button
              key={minutes}
              type="button"
              look="quiet"
              onClick={() => setEnd(Date.now() + minutes * 60_000)}
            >
              {minutes} minutes
            </Button>
          ))}
        </div>
      </fieldset>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft print:hidden">
      <span role="status">
        {left === 0
          ? "The time is up. Write on, or leave it there."
          : `${left} ${left === 1 ? "minute" : "minutes"} left, or as long as you like.`}
      </span>
      <Button type="button" look="quiet" onClick={() => setEnd(undefined)}>
        Stop the timer
      </Button>
    </p>
  );
}
