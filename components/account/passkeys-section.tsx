import { Section } from "@/components/ui/section";

/** For somebody with an account: what signs them in without a password, and what does if everything else is lost. */
export function PasskeysSection() {
  return (
    <Section title="Passkeys and recovery codes">
      <p>
        A passkey signs you in with what unlocks your device: a finger, a face or its PIN. There is nothing to
        remember, and nothing that could be stolen from here.
      </p>
    </Section>
  );
}
