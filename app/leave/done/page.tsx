import type { Metadata } from "next";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";

export const metadata: Metadata = { title: "You have left" };

/** Open to all, because whoever left has no access any more. It has nothing of a person's on it. */
export default function LeftPage() {
  return (
    <PageShell>
      {/* Marked for components/elements/browser-setup.tsx, which puts nothing into the browser again here. */}
      <div data-has-left>
        <PageTitle
          intro={
            <p>
              Onward has left nothing for this browser to come back with. Its history may still list the
              pages: their addresses, and none of your words.
            </p>
          }
        >
          You can close this now.
        </PageTitle>
      </div>
    </PageShell>
  );
}
