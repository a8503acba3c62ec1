import type { ReactNode } from "react";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/site/skip-link";

/** The frame of a shared page: it links to help, and to nothing of the owner's. Nothing is stored on the reader's device. */
export function ShareShell({ children }: { children: ReactNode }) {
  return (
    <div data-keeps-nothing className="mx-auto box-content max-w-column px-5 sm:px-8">
      <SkipLink />
      <SiteHeader isStep />
      <main id="main" tabIndex={-1} className="pt-8 pb-18 outline-none sm:pt-12">
        {children}
      </main>
    </div>
  );
}
