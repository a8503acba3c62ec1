import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { OwnerField } from "@/components/ui/owner-field";
import { routes } from "@/lib/routes";
import { PrintButton } from "./print-button";

/** Four of the seven groups, each with its hyphen. */
const half = 4 * 5;

type NewRecoveryCodesProps = {
  codes: readonly string[];
  host: string;
  ownerTag: string | undefined;
};

/** Codes that were just made. They cannot be shown again: only their hashes are stored. */
export function NewRecoveryCodes({ codes, host, ownerTag }: NewRecoveryCodesProps) {
  return (
    <section aria-labelledby="new-codes-title" className="space-y-6">
      <h2 id="new-codes-title" className="text-xl">
        Your ten codes for {host}
      </h2>
      <ol
        id="codes"
        className="w-fit list-decimal rounded-control border border-line bg-paper-raised ps-10 pe-4 py-3 marker:text-ink-soft sm:ps-12 sm:pe-6"
      >
        {codes.map((code) => (
          <li key={code} className="py-1">
            {/* A phone has no room for all of it on one line; every code is broken at the same place. */}
            <span className="max-sm:block">{code.slice(0, half)}</span>
            {/* The line break is for copied text. */}
            {`${code.slice(half)}\n`}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-6 print:hidden">
        <CopyButton from="codes" words="Copy them" />
        <span className="mt-2 text-sm">
          <PrintButton words="Print them" />
        </span>
      </div>
      <p className="max-w-measure">
        Write them down, print them, or put them into a password manager. Onward shows them for ten minutes,
        in this browser only, and can’t show them later. If they are lost, make new ones.
      </p>
      <form method="post" action={routes.keptRecoveryCodes()} className="grid sm:w-fit print:hidden">
        <OwnerField tag={ownerTag} />
        <Button>I have kept them</Button>
      </form>
    </section>
  );
}
