import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";

type NewLinkProps = {
  link: string;
  origin: string;
  /** Where the link leads; if it works only on this machine, there may be other addresses that reach it. */
  reach: "machine" | "network" | "host";
  others: readonly string[];
  previewHref: string;
};

/** A link that was just made. It cannot be shown again: only its hash is stored. */
export function NewLink({ link, origin, reach, others, previewHref }: NewLinkProps) {
  return (
    <section id="new-link" tabIndex={-1} aria-labelledby="new-link-title" className="space-y-4">
      <h2 id="new-link-title" className="text-xl">
        Your link
      </h2>
      <div>
        <label htmlFor="link" className="sr-only">
          The link
        </label>
        <TextInput id="link" value={link} readOnly />
        <CopyButton from="link" words="Copy the link" />
      </div>
      <div className="max-w-measure space-y-3">
        <p>
          Copy it now. Onward shows it for ten minutes, in this browser only, and can’t show it later. If it
          is lost, you can replace it.
        </p>
        {reach === "host" && <p>Whoever has the link can read the page, without signing in.</p>}
        {reach === "network" && (
          <p>
            It begins with {origin}, the address at which you opened Onward. Whoever has the link and can
            reach that address can read the page, without the access code.
          </p>
        )}
      </div>
      {reach === "machine" && (
        <Notice title="This link opens on this machine alone">
          <p>
            It begins with {origin}, because that is how you opened Onward.
            {others.length > 0 && ` Open Onward at ${others.join(" or ")}, and replace this link there.`}
          </p>
        </Notice>
      )}
      <LinkButton href={previewHref} look="quiet">
        See what they see
      </LinkButton>
    </section>
  );
}
