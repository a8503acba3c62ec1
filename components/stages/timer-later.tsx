"use client";
import { useLater } from "./use-later";

/** The timer is one step's alone, and every step has the scripts of all: it comes where it is shown. */
export function TimerLater() {
  const Timer = useLater(async () => (await import("./timer")).Timer);
  return Timer ? <Timer /> : null;
}
