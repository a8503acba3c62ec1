import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { keysChangedDigest, unavailableDigest, unreadableDigest } from "@/lib/unreadable";
import { SiteHeader } from "./site-header";

const words: Readonly<Record<string, readonly [title: string, intro: string]>> = {
  [unreadableDigest]: [
    "Something here can’t be read",
    "One of the entries on this page is damaged where it is stored, so it can’t be opened. It is left as it is, and the others are still there. A backup from before may have it.",
  ],
  [keysChangedDigest]: [
    "This page can’t be shown right now",
    "The key that seals your text was changed while Onward was running. Once Onward is stopped and started again, this page opens. Nothing that was saved is lost.",
  ],
  [unavailableDigest]: [
    "This page can’t be shown right now",
    "Onward can’t reach the place where your text is kept. Wait a moment, then try again. Nothing that was saved is lost.",
  ],
};

const anythingElse = [
  "This page can’t be shown right now",
  "Something here did not work. Everything that was saved is still there.",
] as const;

/**
 * Says what still holds; the error is in the server's log, without a word of the person's. Every page loads its
 * script, as part of app/error.tsx, so the page around it is reduced to the link to help.
 */
export function CannotBeShown({ digest }: { digest: string | undefined }) {
  const isUnreadable = digest === unreadableDigest;
  const [title, intro] = words[digest ?? ""] ?? anythingElse;
  return (
    <div className="mx-auto box-content max-w-column px-5 sm:px-8">
      <title>{`${title} - Onward`}</title>
      <SiteHeader isStep={false} />
      <main className="space-y-8 pt-8 sm:pt-12">
        <PageTitle title={title}>
          <p>{intro}</p>
        </PageTitle>
        <div className="flex flex-wrap gap-4">
          {!isUnreadable && (
            <LinkButton href="" look="primary">
              Try this page again
            </LinkButton>
          )}
          <LinkButton href={routes.home()} look="quiet">
            Home
          </LinkButton>
        </div>
      </main>
    </div>
  );
}
