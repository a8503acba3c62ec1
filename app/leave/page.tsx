import type { Metadata } from "next";
import type { ReactNode } from "react";
import { definePage } from "@/app/define-page";
import { DeleteAndLeave } from "@/components/leave/delete-and-leave";
import { OnlyLeave } from "@/components/leave/only-leave";
import { PageShell } from "@/components/site/page-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { currentPrincipal, requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { listEvidence } from "@/lib/server/evidence/repository";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { settings } from "@/lib/server/settings/settings";
import { listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { cardsIn, isBegun, jobOf } from "@/lib/walkthroughs/interviews";
import { dateLineOf, nameOf } from "@/lib/walkthroughs/names";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export async function generateMetadata({ searchParams }: PageProps<"/leave">): Promise<Metadata> {
  return {
    title: !settings().hosted && "all" in (await searchParams) ? "Delete everything" : "Clear this device",
  };
}

export default definePage(async function LeavePage({ searchParams }: PageProps<"/leave">) {
  const params = await searchParams;
  const [hasProblems, wantsAll] = ["check" in params, "all" in params];
  const skipped = { rows: 0 };
  const content = settings().hosted
    ? await leaveHost(hasProblems, skipped)
    : await leaveMachine({ hasProblems, wantsAll }, skipped);
  return <PageShell skipped={skipped.rows}>{content}</PageShell>;
});

/** Open to somebody who is not signed in too: their browser may still hold a draft. */
async function leaveHost(hasProblems: boolean, skipped: Skipped): Promise<ReactNode> {
  const principal = await currentPrincipal();
  if (principal?.kind === "session" && (await hasAccount(principal.owner)))
    return (
      <OnlyLeave label="Sign out">
        <p>
          What you wrote stays here, and you find it when you sign in again. This browser forgets you, and
          opens nothing of yours to whoever uses it next.
        </p>
        <p>
          What you typed and have not saved yet is erased. A downloaded file stays where your browser put it.
        </p>
      </OnlyLeave>
    );
  const kept = principal && (await keptBy(principal.owner, skipped));
  if (kept)
    return (
      <DeleteAndLeave
        {...kept}
        ownerTag={ownerTag(principal.owner)}
        isHosted
        {...{ hasProblems }}
        wantsAll={false}
      />
    );
  return (
    <OnlyLeave>
      <p>
        Nothing of yours can be opened from this browser. What it may still hold itself, a text that was not
        saved for instance, is erased when you leave.
      </p>
      <p>A downloaded file stays where your browser put it.</p>
    </OnlyLeave>
  );
}

type Asked = { hasProblems: boolean; wantsAll: boolean };

async function leaveMachine({ hasProblems, wantsAll }: Asked, skipped: Skipped): Promise<ReactNode> {
  const owner = await requireOwner();
  if (settings().asksCode && !wantsAll)
    return (
      <OnlyLeave>
        <p>
          What you wrote stays on the machine that runs Onward, and you find it there when you come back with
          the access code. This device forgets the code, and whoever uses it next has to know it.
        </p>
        <p>A downloaded file stays where your browser put it.</p>
      </OnlyLeave>
    );
  const kept = await keptBy(owner, skipped);
  return kept ? (
    <DeleteAndLeave {...kept} ownerTag={undefined} isHosted={false} {...{ hasProblems, wantsAll }} />
  ) : (
    <NothingKept />
  );
}

/** What can be downloaded before it is deleted; undefined if there is nothing. */
async function keptBy(owner: OwnerId, skipped: Skipped) {
  const zone = await personTimeZone();
  const walkthroughs = (await listWalkthroughs(owner, { skipped })).map(({ id, createdAt, entries }) => {
    const start = answersIn(entries, "start");
    return {
      id,
      name: nameOf(jobOf(entries)),
      date: dateLineOf(start, { startedOn: todayIn(zone, createdAt), today: todayIn(zone) }),
      hasCard: cardsIn(entries).length > 0,
      hasPlan: isBegun(entries),
    };
  });
  const hasEvidence = (await listEvidence(owner, { skipped })).length > 0;
  const isAnything = walkthroughs.length > 0 || hasEvidence || skipped.rows > 0;
  return isAnything ? { walkthroughs, hasEvidence } : undefined;
}

function NothingKept() {
  return (
    <div className="space-y-8">
      <PageTitle title="Clear this device">
        Nothing that you wrote is kept on this machine. You can close this now.
      </PageTitle>
      <LinkButton isAlone href={routes.home()}>
        Home
      </LinkButton>
    </div>
  );
}
