import { Section } from "@/components/ui/section";

/** What Onward never does, wherever it runs. */
export function NothingElseSection({ mails = false }: { mails?: boolean }) {
  return (
    <Section title="What never happens">
      <p>
        Nothing counts or follows what you do here, and nothing is loaded from other sites. What you write is
        not scanned, not given to an AI, and not sent anywhere. Nobody is alerted by it.
      </p>
      {mails && (
        <p>
          You get an e-mail when you ask for a code, and when something about how you sign in has changed.
          There are no others.
        </p>
      )}
    </Section>
  );
}
