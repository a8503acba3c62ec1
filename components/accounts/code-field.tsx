import { LabelledInput } from "@/components/ui/text-input";

export function CodeField({ minutes, error }: { minutes: number; error: string | undefined }) {
  return (
    <LabelledInput
      id="code"
      name="code"
      label="The code from the e-mail"
      why={`Eight digits. The code works for ${minutes} minutes, in this browser.`}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
    />
  );
}

/** What to do if nothing arrives. */
export function NoMailYet({ back }: { back: string }) {
  return (
    <p>
      No e-mail after a few minutes? Look in the spam folder, or <a href={back}>go back and ask again</a>.
    </p>
  );
}
