import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

type PasskeyButtonProps = {
  words: string;
  look?: ComponentProps<typeof Button>["look"];
  /** What to ask the device for: a new passkey, or an existing one. */
  act: "make" | "show";
  /** Where to get the options, and where to send the device's answer. */
  optionsPath: string;
  answerPath: string;
  /** What to do if the button cannot work: without JavaScript, or in a browser without passkeys. */
  instead: string;
  /** What a passkey is. It is left out where the button can't be. */
  says?: string;
};

/**
 * Asks the device for a passkey and goes on from there. The button and its replacement share one place, so that
 * nothing moves.
 */
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
