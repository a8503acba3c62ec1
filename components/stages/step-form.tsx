import type { ReactNode } from "react";
import { OwnerField } from "@/components/ui/owner-field";
import { DraftNotice } from "./draft-notice";

/** Identifies the page's owner, and how it is saved. */
export type FormContext = {
  /**
   * Seals what is kept in this browser until it is saved. 32 bytes in base64url; further keys, separated by spaces,
   * only open. Empty on a page that is cached to be opened offline: it uses this browser's key.
   */
  deviceKey: string;
  /** Sent along, so that the form is never saved for somebody else who has signed in meanwhile. */
  ownerTag?: string | undefined;
  /** The address of the module `step` of components/elements. */
  script: string;
  /** The addresses of the empty forms that the browser caches for offline use; see lib/server/stages/offline.ts. */
  offlineWays?: string | undefined;
};

export type StepFormProps = FormContext & {
  id?: string;
  action: string;
  className?: string;
  /** Saved while somebody types, or only when it is submitted. */
  isAutosaved?: boolean;
  children: ReactNode;
};

/**
 * The form of a step. Without JavaScript it is a plain form; with it, what is typed is saved along the way. It has a
 * field `writer`, random per page.
 */
export function StepForm({
  action,
  deviceKey,
  ownerTag,
  script,
  offlineWays,
  isAutosaved = true,
  children,
  ...rest
}: StepFormProps) {
  return (
    <saved-form
      className="block space-y-8"
      data-action={action}
      data-keys={deviceKey}
      data-ways={offlineWays}
      data-autosaved={isAutosaved ? "" : undefined}
    >
      <script async type="module" src={script} />
      <DraftNotice />
      <form method="post" action={action} autoComplete="off" {...rest}>
        <OwnerField tag={ownerTag} />
        {children}
      </form>
    </saved-form>
  );
}
