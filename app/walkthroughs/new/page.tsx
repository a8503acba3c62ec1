import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { NoteToSelf, SetbackPlanNotice, UsefulBefore } from "@/components/walkthroughs/setback-plan";
import { routes } from "@/lib/routes";
import { formContext } from "@/lib/server/auth/form-context";
import { requireOwner } from "@/lib/server/auth/owner";
import { personTimeZone, personToday } from "@/lib/server/cookies/time-zone";
import { savedNote } from "@/lib/server/stages/step";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { start } from "@/lib/stages/start";
import { noteIn, setbackPlanIn, setbackSteps, usefulIn } from "@/lib/walkthroughs/setback-plan";
import { emptyWalkthrough, viewStep } from "@/lib/walkthroughs/step-view";

export const metadata = { title: "What happened" };

/**
 * The start page before anything is saved. The walkthrough's id is made here and kept in the address, so that a
 * reload returns to what was saved meanwhile instead of beginning a second one.
 */
export default definePage(async function NewWalkthroughPage({
  searchParams,
}: PageProps<"/walkthroughs/new">) {
  const owner = await requireOwner();
  const { id: asked, check } = await searchParams;
  const id = z.uuid().safeParse(asked).data;
  if (!id) redirect(routes.begin(randomUUID()));
  const today = await personToday();
  if (await findWalkthrough(owner, id, today)) redirect(routes.step(id, "start"));

  const walkthrough = emptyWalkthrough(id, new Date());
  const timeZone = await personTimeZone();
  const skipped = { rows: 0 };
  const walkthroughs = await listWalkthroughs(owner, { only: [...setbackSteps, "close"], skipped });
  const plan = setbackPlanIn(walkthroughs, timeZone);
  const useful = usefulIn(walkthroughs, timeZone);
  const note = noteIn(walkthroughs, timeZone);
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        step={start}
        view={viewStep(walkthrough, "start", start, { check: check !== undefined, today, timeZone })}
        action={routes.save(id, "start")}
        writer={randomUUID()}
        {...(await formContext(owner))}
        savedNote={await savedNote(undefined)}
        labels={{ back: "", hub: "" }}
      >
        {plan && <SetbackPlanNotice {...plan} />}
        {note && <NoteToSelf {...note} />}
        {useful && <UsefulBefore {...useful} />}
      </StepPage>
    </PageShell>
  );
});
