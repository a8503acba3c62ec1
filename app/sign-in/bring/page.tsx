import { headers } from "next/headers";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { OwnerField } from "@/components/ui/owner-field";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { restDays } from "@/lib/accounts/durations";
import { pagesCounted } from "@/lib/data/sentence";
import { todayIn } from "@/lib/dates";
import { routes } from "@/lib/routes";
import { NotSignedIn, requireOwner } from "@/lib/server/auth/owner";
import { readBefore } from "@/lib/server/cookies/before-sign-in";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import { hasAccount } from "@/lib/server/hosted/accounts/has-account";
import { totalOf, waitingPages } from "@/lib/server/hosted/accounts/waiting";
import { ownerTag } from "@/lib/server/hosted/sessions/owner-tag";
import { notHere } from "@/lib/server/http/page";
import { settings } from "@/lib/server/settings/settings";
import { type ListedWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { dateLineOf, nameOf } from "@/lib/walkthroughs/names";
import { answersIn } from "@/lib/walkthroughs/walkthrough";

export const metadata = { title: "Bring it along" };

export default definePage(async function BringPage({ searchParams }: PageProps<"/sign-in/bring">) {
  if (!settings().hosted) notHere();
  const owner = await requireOwner();
  if (!(await hasAccount(owner))) throw new NotSignedIn();
  const { to } = await searchParams;
  const waiting = await waitingPages(readBefore((await headers()).get("cookie")), owner);
  if (waiting.length === 0) return <NothingWaits />;
  const skipped = { rows: 0 };
  const lists = waiting.map((one) => listWalkthroughs(one.owner, { only: ["start"], skipped }));
  const walkthroughs = (await Promise.all(lists)).flat();
  const counted = totalOf(waiting);
  return (
    <PageShell skipped={skipped.rows}>
      <form method="post" action={routes.answerMerge()} className="space-y-12">
        <OwnerField tag={ownerTag(owner)} />
        {typeof to === "string" && <HiddenField name="to" value={to} />}
        <div className="space-y-8">
          <PageTitle title="Bring it along?">
            <p>
              This browser has {pagesCounted(counted)}, from before you signed in, that{" "}
              {counted.walkthroughs + counted.evidence === 1 ? "is" : "are"} not in your account.
            </p>
          </PageTitle>
          <WaitingList walkthroughs={walkthroughs} zone={await personTimeZone()} />
          <p className="max-w-measure">
            What you bring along is in your account then, next to what is there already. Links that you gave
            out go on working.
          </p>
          <div className="flex flex-col gap-4 sm:flex-row">
            <Button name="choice" value="bring">
              Bring it along
            </Button>
            {to !== routes.leave() && (
              <Button name="choice" value="later" look="secondary">
                Decide later
              </Button>
            )}
          </div>
        </div>
        <Section title="If it is not yours">
          <p>
            Then leave it. It stays outside of your account, and you are not asked again. When you sign out,
            whoever uses this browser can go on with it. Nobody finds it from anywhere else, and it is deleted
            if it is not opened for {restDays.anonymous} days.
          </p>
          <Button name="choice" value="stay" look="quiet">
            Leave it where it is
          </Button>
        </Section>
      </form>
    </PageShell>
  );
});

type WaitingListProps = { walkthroughs: readonly ListedWalkthrough[]; zone: string };

function WaitingList({ walkthroughs, zone }: WaitingListProps) {
  if (walkthroughs.length === 0) return null;
  return (
    <ul className="border-t border-line">
      {walkthroughs.map(({ id, createdAt, entries }) => {
        const start = answersIn(entries, "start");
        return (
          <li key={id} className="border-b border-line py-4">
            <p className="font-serif text-lg">
              <span dir="auto">{nameOf(start)}</span>
            </p>
            <p className="text-sm text-ink-soft">
              {dateLineOf(start, { startedOn: todayIn(zone, createdAt), today: todayIn(zone) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function NothingWaits() {
  return (
    <PageShell className="space-y-8">
      <PageTitle title="There is nothing to bring along">
        Everything that this browser has is in your account.
      </PageTitle>
      <LinkButton isAlone href={routes.home()}>
        Home
      </LinkButton>
    </PageShell>
  );
}
