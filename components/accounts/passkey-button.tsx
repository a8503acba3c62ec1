import type { ComponentProps } from "react";
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
  /** What a passkey is. It is left out where the button can't be. */
  says?: string;
};

/** Asks the device for a passkey, and goes on from there. The button and what stands in for it share one place, so that nothing moves. */
export function PasskeyButton({
  words,
  look = "secondary",
  instead,
  says,
  act,
  optionsPath,
  answerPath,
}: PasskeyButtonProps) {
  return (
    <passkey-request
      className="group block space-y-3"
      data-act={act}
      data-options={optionsPath}
      data-answer={answerPath}
    >
      <div className="grid items-center">
        <div className="invisible col-start-1 row-start-1 grid group-[[able]]:visible sm:w-fit">
          <Button type="button" look={look}>
            {words}
          </Button>
        </div>
        <p className="col-start-1 row-start-1 text-ink-soft group-[[able]]:invisible">{instead}</p>
      </div>
      <p role="status" translate="no" className="max-w-measure empty:hidden" />
      {says !== undefined && (
        <p className="invisible text-sm text-ink-soft group-[[able]]:visible noscript:hidden">{says}</p>
      )}
    </passkey-request>
  );
}
