// The collections, and the earlier walkthroughs.

import { TextLink } from "@/components/ui/button";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import { type ListedLine, WalkthroughList } from "@/components/walkthroughs/walkthrough-list";
import { restDays } from "@/lib/accounts/durations";
import { routes } from "@/lib/routes";
import { hasEvidence } from "@/lib/server/evidence/repository";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { hasShares } from "@/lib/server/shares/repository";
import type { CollectionName } from "@/lib/walkthroughs/collected";

const account = [routes.account(), "Your account"] as const;

type KeptProps = {
  host: "account" | "visitor" | false | undefined;
  filled: readonly (readonly [href: string, words: string])[];
};

export function Kept({ host, filled }: KeptProps) {
  return (
    <Section id="kept" title="What you have kept" className="space-y-3">
      <LinkList links={[...filled, ...(host === "account" ? [account] : [])]} />
      {host === "visitor" && (
        <p className="max-w-measure">
          Only this browser opens what you wrote here. If you don’t come back for {restDays.anonymous} days,
          it is deleted. <a href={account[0]}>Keep it</a>
        </p>
      )}
    </Section>
  );
}

export async function filledCollections(
  owner: OwnerId,
  filled: ReadonlySet<CollectionName>,
  hasPatterns: boolean,
): Promise<[string, string][]> {
  return [
    ...link(await hasEvidence(owner), routes.evidence(), "Your evidence"),
    ...link(filled.has("supporters"), routes.supporters(), "Your supporters"),
    ...link(filled.has("questions"), routes.questions(), "Questions you were asked"),
    ...link(filled.has("advice"), routes.advice(), "Your advice to the next candidate"),
    ...link(hasPatterns, routes.patterns(), "Patterns"),
    ...link(await hasShares(owner), routes.shares(), "Pages you share"),
    [routes.data(), "Your data"],
  ];
}

/** A collection is listed once it has something. */
function link(isThere: boolean, href: string, words: string): [string, string][] {
  return isThere ? [[href, words]] : [];
}

type PastProps = {
  past: readonly ListedLine[];
  /** None is open, and the section is named after them. */
  isAlone: boolean;
};

export function PastWalkthroughs({ past, isAlone }: PastProps) {
  if (past.length === 0) return null;
  const all = <TextLink href={routes.walkthroughs()}>See all of them</TextLink>;
  if (isAlone)
    return (
      <div className="space-y-4">
        <WalkthroughList walkthroughs={past} />
        {all}
      </div>
    );
  return (
    <Section id="past" title="Your other walkthroughs" className="space-y-4">
      <WalkthroughList walkthroughs={past} />
      {all}
    </Section>
  );
}
