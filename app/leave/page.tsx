import type { Metadata } from "next";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { KeepList } from "@/components/walkthroughs/keep-list";
import { todayIn } from "@/lib/dates";
import { answersIn } from "@/lib/journey/journey";
import { dateLineOf, nameOf } from "@/lib/journey/names";
import { routes } from "@/lib/routes";
import { type OwnerId, requireOwner } from "@/lib/server/auth/owner";
import { settings } from "@/lib/server/env";
import { listEvidence } from "@/lib/server/evidence";
import { personTimeZone } from "@/lib/server/time-zone";
import { listWalkthroughs } from "@/lib/server/walkthroughs";

export const metadata: Metadata = { title: "Leave on this device" };

const problem = { id: "kept", message: "Tick this once you have what you want to keep." };

export default drawn(async function LeavePage({ searchParams }: PageProps<"/leave">) {
  const owner = await requireOwner();
  const isOff = "check" in (await searchParams);
  return (
    <PageShell>
      {settings().isLoopback ? <DeleteAndLeave owner={owner} isOff={isOff} /> : <OnlyLeave />}
    </PageShell>
  );
});

/** This is the machine that keeps the words: nobody can leave them behind without deleting them. */
async function DeleteAndLeave({ owner, isOff }: { owner: OwnerId; isOff: boolean }) {
  const zone = await personTimeZone();
  const walkthroughs = (await listWalkthroughs(owner)).map(({ id, createdAt, entries }) => {
    const start = answersIn(entries, "start");
    return { id, name: nameOf(start), date: dateLineOf(start, todayIn(zone, createdAt)) };
  });
  const evidence = await listEvidence(owner);
  if (walkthroughs.length === 0 && evidence.length === 0)
    return (
      <div className="space-y-8">
        <PageTitle intro={<p>Nothing that you wrote is kept on this machine. You can close this now.</p>}>
          Leave on this device
        </PageTitle>
        <div className="grid sm:w-fit">
          <LinkButton href={routes.home()}>To the first page</LinkButton>
        </div>
      </div>
    );
  return (
    <div className="space-y-12">
      <ErrorSummary problems={isOff ? [problem] : []} />
      <PageTitle
        intro={
          <p>
            Everything you wrote is on this machine, and nowhere else. Whoever opens Onward here next can read
            it, unless you delete it.
          </p>
        }
      >
        Leave on this device
      </PageTitle>
      <section aria-labelledby="keep" className="space-y-4">
        <h2 id="keep" className="text-xl">
          First, take what you want to keep
        </h2>
        <p className="max-w-measure">
          <a href={routes.archive()}>Everything in one file</a>: a folder for each walkthrough, and all of it
          once more in a form that Onward can read back.
        </p>
        <KeepList walkthroughs={walkthroughs} />
        {evidence.length > 0 && (
          <p className="max-w-measure">
            <a href={routes.evidence()}>Your evidence</a> is also a page that you can print.
          </p>
        )}
        <p className="max-w-measure text-sm text-ink-soft">
          A downloaded file stays in this machine's folder for downloads. On a shared computer, move it to
          something of your own, or print it.
        </p>
      </section>
      <section aria-labelledby="delete" className="space-y-4">
        <h2 id="delete" className="text-xl">
          Then delete it here
        </h2>
        <p className="max-w-measure">
          All walkthroughs, plans and evidence are gone then, for everybody who uses Onward on this machine.
          This can't be undone.
        </p>
        <form method="post" action={routes.forget()} className="space-y-6">
          <Checkbox
            id={problem.id}
            name="kept"
            label="I have what I want to keep"
            error={isOff ? problem.message : undefined}
          />
          <div className="flex flex-wrap gap-4">
            <LinkButton href={routes.home()}>Keep everything</LinkButton>
            <Button look="danger">Delete everything and leave</Button>
          </div>
        </form>
      </section>
    </div>
  );
}

/** The words are elsewhere, so leaving takes nothing away. */
function OnlyLeave() {
  return (
    <div className="space-y-8">
      <PageTitle
        intro={
          <>
            <p>
              What you wrote stays on the machine that runs Onward, and you find it there when you come back
              with the access code. This device forgets the code, and whoever uses it next has to know it.
            </p>
            <p>A downloaded file stays where your browser put it.</p>
          </>
        }
      >
        Leave on this device
      </PageTitle>
      <form method="post" action={routes.forget()} className="flex flex-wrap gap-4">
        <Button>Leave on this device</Button>
        <LinkButton href={routes.home()}>Stay</LinkButton>
      </form>
    </div>
  );
}
