import type { ReactNode } from "react";
import { OwnerField } from "@/components/ui/owner-field";
import { DraftNotice } from "./draft-notice";

/** Whose page it is, and what saves it. */
export type FormContext = {
  /**
   * Seals what is kept in this browser until it is saved. 32 bytes in base64url; more of them, after spaces, only open.
   * Empty on a page that is kept itself, to be opened without a connection: it has the one that this browser keeps.
   */
  deviceKey: string;
  /** Sent along, so that it is never saved as somebody else's who has signed in meanwhile. */
  ownerTag?: string | undefined;
  /** The address of the module `step` of components/elements. */
  script: string;
  /** The addresses of the empty forms that the browser keeps for the time without a connection; see lib/server/stages/offline.ts. */
  follows?: string | undefined;
};

export type StepFormProps = FormContext & {
  id?: string;
  action: string;
  className?: string;
  /** Saved while somebody types, or only when it is sent. */
  isAutosaved?: boolean;
  children: ReactNode;
};

/**
 * The form of a step. Without JavaScript it is a plain form; with it, what is typed is saved on the way. It has a field
 * `writer`, made for its page.
 */
export function StepForm({
  action,
  deviceKey,
  ownerTag,
  script,
  follows,
  isAutosaved = true,
  children,
  ...rest
}: StepFormProps) {
  return (
    <saved-form
      className="block space-y-8"
      data-action={action}
      data-keys={deviceKey}
      data-follows={follows}
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
