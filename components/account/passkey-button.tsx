"use client";
import { type ComponentProps, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type PasskeyButtonProps = {
  words: string;
  look?: ComponentProps<typeof Button>["look"];
  /** What the device is asked for: a new passkey, or one that it has. */
  act: "make" | "show";
  /** Where to ask what to ask, and where to send what it answered. */
  optionsPath: string;
  answerPath: string;
  /** What to do where the button can't be: without JavaScript, or in a browser that knows no passkeys. */
  instead: string;
};

/** Asks the device for a passkey, and goes on from there. */
export function PasskeyButton({ words, look = "secondary", instead, ...way }: PasskeyButtonProps) {
  const [state, setState] = useState<"unknown" | "unable" | "ready" | "asking">("unknown");
  const [problem, setProblem] = useState("");
  useEffect(
    () => setState("credentials" in navigator && window.PublicKeyCredential ? "ready" : "unable"),
    [],
  );

  async function ask() {
    setState("asking");
    setProblem("");
    try {
      const { askDevice } = await import("./ask-device");
      setProblem(await askDevice(way));
    } catch {
      setProblem("That part of the page could not be loaded. Check your connection, then try again.");
    }
    setState("ready");
  }

  if (state === "unable") return <p className="text-ink-soft">{instead}</p>;
  return (
    <div className="space-y-3">
      {/* Its place is kept until the browser has said whether it can, so that nothing moves. */}
      <div
        className={`grid sm:w-fit ${state === "unknown" ? "invisible [@media(scripting:none)]:hidden" : ""}`}
      >
        <Button type="button" look={look} disabled={state !== "ready"} onClick={() => void ask()}>
          {state === "asking" ? "Your device asks you now" : words}
        </Button>
      </div>
      <noscript>
        <p className="text-ink-soft">{instead}</p>
      </noscript>
      <p role="status" className="max-w-measure empty:hidden">
        {problem}
      </p>
    </div>
  );
}
