import type { ReactNode } from "react";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/site/skip-link";

/**
 * Around what somebody else reads: the way to help, and no way to anything of the owner's. Nothing is put on the device
 * of whoever reads it.
 */
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
