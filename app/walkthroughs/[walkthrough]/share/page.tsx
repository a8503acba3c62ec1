import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { definePage } from "@/app/define-page";
import { NewLink } from "@/components/shares/new-link";
import { OnlyHere } from "@/components/shares/only-here";
import { ShareForm } from "@/components/shares/share-form";
import { ShareList } from "@/components/shares/share-list";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FormSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { Problem } from "@/lib/forms/schema";
import { routes } from "@/lib/routes";
import { currentNewLink } from "@/lib/server/cookies/new-link";
import { knownTimeZone } from "@/lib/server/cookies/time-zone";
import { type UnsavedForm, unsavedForm } from "@/lib/server/cookies/unsaved-form";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { listItems } from "@/lib/server/plan/repository";
import { settings } from "@/lib/server/settings/settings";
import { linkOrigin } from "@/lib/server/shares/link-origin";
import { listShares } from "@/lib/server/shares/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { shareParts } from "@/lib/shares/parts";
import { type Share, shareState } from "@/lib/shares/share";
import { shareFields, shareFromForm } from "@/lib/shares/share-form";
import { partsHolding } from "@/lib/shares/shared-page";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";

export const metadata = { title: "Share a page" };

export default definePage(async function SharePage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/share">) {
  const { id, owner, walkthrough, timeZone, today, skipped } = await requireWalkthrough(params);
  const shares = await listShares(owner, { walkthroughId: id, skipped });
  const now = new Date();
  const link = await newLink(
    owner,
    shares.filter((share) => shareState(share, now) === "open"),
  );
  const { isLoopback } = settings();
  const parts = isLoopback
    ? shareParts
    : partsHolding({ ...walkthrough, items: await listItems(owner, { walkthroughId: id, skipped }) });
  const fields = shareFields(today, parts);
  const unsaved = await unsavedForm(owner, routes.share(id), fields, searchParams);
  const problems = problemsOf(unsaved, { today, timeZone });
  const answers = unsaved?.answers ?? {};
  const form = (
    <ShareForm action={routes.addShare(id)} id={randomUUID()} {...{ fields, answers, problems }} />
  );
  return (
    <PageShell skipped={skipped.rows} className="space-y-12">
      <FormSummary problems={problems} note="No link is made yet. What you chose is still here." />
      <PageTitle above={<span dir="auto">{nameOf(jobOf(walkthrough.entries))}</span>} title="Share a page">
        A link to a page that someone you trust can read and not change: the parts that you choose, until the
        day that you choose.
      </PageTitle>
      {link}
      {isLoopback ? (
        <OnlyHere takeAlongHref={routes.takeAlong(id)} />
      ) : parts.length === 0 ? (
        <p className="max-w-measure">
          There is nothing to share yet. Once you’ve written something, you can choose it here.
        </p>
      ) : link ? (
        <Disclosure summary="Make another link" open={unsaved !== undefined}>
          {form}
        </Disclosure>
      ) : (
        form
      )}
      {shares.length > 0 && (
        <Section id="made" title="Links you made" className="space-y-4">
          <p className="max-w-measure">
            A link that has ended opens nothing. Replace a link if it got lost: the old one then opens nothing
            either.
          </p>
          <ShareList shares={shares} timeZone={timeZone} isGuessed={!(await knownTimeZone())} now={now} />
        </Section>
      )}
      <LinkButton href={routes.hub(id)} look="quiet">
        See all stages
      </LinkButton>
    </PageShell>
  );
});

function problemsOf(
  unsaved: UnsavedForm | undefined,
  when: { today: string; timeZone: string },
): readonly Problem[] {
  if (!unsaved) return [];
  const share = shareFromForm(unsaved.answers, when);
  return share.ok ? [] : share.error;
}

/** The link that was just made: shown for a few minutes only, and only while it works. */
async function newLink(owner: OwnerId, open: readonly Share[]): Promise<ReactNode> {
  const made = await currentNewLink(owner);
  const share = open.find(({ id }) => id === made?.share);
  if (!made || !share) return null;
  const { origin, ...where } = await linkOrigin();
  const previewHref = routes.sharePreview(share.walkthroughId, share.id);
  return <NewLink link={origin + routes.shared(made.token)} {...{ origin, previewHref }} {...where} />;
}
