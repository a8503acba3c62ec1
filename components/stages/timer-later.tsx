"use client";
import { type ComponentType, useEffect, useState } from "react";

/** The timer is one step's alone, and each step has the scripts of all: it comes where it is shown. */
export function TimerLater() {
  const [Timer, setTimer] = useState<ComponentType>();
  useEffect(() => {
    import("./timer").then(
      (loaded) => setTimer(() => loaded.Timer),
      () => undefined,
    );
  }, []);
  return Timer ? <Timer /> : null;
}
