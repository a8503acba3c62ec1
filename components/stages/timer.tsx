"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

const lengths = [3, 10, 20] as const;

/** A quiet clock beside the writing. It interrupts nothing, and when its time is up the writing goes on. */
export function Timer() {
  const [isReady, setIsReady] = useState(false);
  const [end, setEnd] = useState<number>();
  const [left, setLeft] = useState(0);
  const set = useRef<HTMLFieldSetElement>(null);
  useEffect(() => setIsReady(true), []);
  useEffect(() => {
    if (end === undefined) return;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 60_000)));
    tick();
    const clock = setInterval(tick, 1_000);
    return () => clearInterval(clock);
  }, [end]);
  if (!isReady) return null;

  function start(minutes: number) {
    setLeft(minutes);
    setEnd(Date.now() + minutes * 60_000);
  }
  function stop() {
    setEnd(undefined);
    // The pressed button goes away, and the focus with it.
    set.current?.querySelector("button")?.focus();
  }
  const isUp = end !== undefined && left === 0;
  return (
    <fieldset ref={set} className="print:hidden">
      <legend className="text-sm text-ink-soft">A timer, if you like. It never ends your writing.</legend>
      <div className="flex flex-wrap gap-x-6">
        {lengths.map((minutes) => (
          <Button key={minutes} type="button" look="quiet" onClick={() => start(minutes)}>
            {minutes} minutes
          </Button>
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
        {end !== undefined && !isUp && (
          // Not a live region: read out every minute, it would interrupt.
          <span role="timer" aria-live="off">
            {left} {left === 1 ? "minute" : "minutes"} left, or as long as you like.
          </span>
        )}
        <span role="status">{isUp && "The time is up. Write on, or leave it there."}</span>
        {end !== undefined && (
          <Button type="button" look="quiet" onClick={stop}>
            Stop the timer
          </Button>
        )}
      </p>
    </fieldset>
  );
}
