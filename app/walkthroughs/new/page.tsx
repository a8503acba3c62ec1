import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { drawn } from "@/app/drawn";
import { PageShell } from "@/components/site/page-shell";
import { Step } from "@/components/stages/step";
import { SetbackPlan, UsefulBefore } from "@/components/walkthroughs/setback-plan";
import { routes } from "@/lib/routes";
import { drawnFor } from "@/lib/server/auth/form-context";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone, personToday } from "@/lib/server/cookies/time-zone";
import { savedNote } from "@/lib/server/stages/step";
import { findJourney, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { start } from "@/lib/stages/start";
import { factsOf } from "@/lib/walkthroughs/facts";
import { setbackPlanIn, usefulIn } from "@/lib/walkthroughs/setback-plan";
import { emptyJourney, viewExercise } from "@/lib/walkthroughs/step-view";

export const metadata: Metadata = { title: "What happened" };

/**
 * The start page before anything is saved. The walkthrough's id is made here and kept in the address, so
 * that a reload comes back to what was saved meanwhile instead of beginning a second one.
 */
export default drawn(async function NewWalkthroughPage({ searchParams }: PageProps<"/walkthroughs/new">) {
  const owner = await requireOwner();
  const { id: asked, check } = await searchParams;
  const id = z.uuid().safeParse(asked).data;
  if (!id) redirect(routes.begin(randomUUID()));
  const today = await personToday();
  if (await findJourney(owner, id, today)) redirect(routes.exercise(id, "start"));

  const journey = emptyJourney(id, new Date(), factsOf({ entries: new Map(), first: false, today }));
  const timeZone = await personTimeZone();
  const leftOut = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { only: ["prepare/setback", "close"], leftOut });
  const plan = setbackPlanIn(walkthroughs, timeZone);
  const useful = usefulIn(walkthroughs, timeZone);
  return (
    <PageShell isStep leftOut={leftOut.rows}>
      <Step
        exercise={start}
        view={viewExercise(journey, "start", start, { check: check !== undefined, today, timeZone })}
        action={routes.save(id, "start")}
        writer={randomUUID()}
        {...(await drawnFor(owner))}
        savedNote={await savedNote(undefined)}
        isFirst
        whyCollapsed={walkthroughs.length > 0}
      >
        {plan && <SetbackPlan {...plan} />}
        {useful && <UsefulBefore {...useful} />}
      </Step>
    </PageShell>
  );
});
