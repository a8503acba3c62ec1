import { Section } from "@/components/ui/section";
import { type Downloadable, DownloadList } from "@/components/walkthroughs/download-list";
import { routes } from "@/lib/routes";

type TakeAlongProps = {
  walkthroughs: readonly Downloadable[];
  hasEvidence: boolean;
};

/** Before anything is deleted. */
export function TakeAlong({ walkthroughs, hasEvidence }: TakeAlongProps) {
  return (
    <Section title="First, take what you want to keep">
      <p>
        <a href={routes.archive()}>Everything in one file</a>: a folder for each walkthrough, and all of it
        once more in a form that Onward can read back.
      </p>
      <DownloadList walkthroughs={walkthroughs} />
      {hasEvidence && (
        <p>
          <a href={routes.evidence()}>Your evidence</a> is also a page that you can print.
        </p>
      )}
      <p className="text-sm text-ink-soft">
        A downloaded file stays in this device’s folder for downloads. On a shared computer, move it to
        something of your own, or print it.
      </p>
    </Section>
  );
}
