import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement<Attributes = unknown> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
  Attributes;

// The attributes of the custom elements in TSX. What they do is in the file of the same name.
declare module "react" {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: it adds to React's own, which only an interface can
    interface IntrinsicElements {
      "copy-text": CustomElement<{ from: string }>;
      "mail-link": CustomElement<{ from: string }>;
      "minute-timer": CustomElement;
      "passkey-request": CustomElement<{
        "data-act": "make" | "show";
        "data-options": string;
        "data-answer": string;
      }>;
      "print-page": CustomElement;
      "saved-form": CustomElement<{
        "data-action": string;
        "data-keys": string;
        "data-ways"?: string | undefined;
        "data-autosaved"?: "" | undefined;
      }>;
      "saved-line": CustomElement;
      "show-password": CustomElement<{ of: string }>;
      "word-count": CustomElement<{ of: string }>;
    }
  }
}
