import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { definePage } from "@/app/define-page";
import { interviewForm } from "@/app/interviews/interview-form";
import { routes } from "@/lib/routes";
import { requireOwner } from "@/lib/server/auth/owner";
import { personToday } from "@/lib/server/cookies/time-zone";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { interviewKey, interviewTitle } from "@/lib/stages/interview";
import { emptyWalkthrough } from "@/lib/walkthroughs/step-view";

type Props = PageProps<"/interviews/new">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: interviewTitle(interviewKey((await searchParams)["kind"] === "card" ? "card" : "note", 1)),
  };
}

/** The first card or note of a job, before anything is saved; as with a walkthrough, its id is in the address. */
export default definePage(async function NewInterviewPage({ searchParams }: Props) {
  const owner = await requireOwner();
  const { id: asked, kind: wanted, check, pick } = await searchParams;
  const kind = wanted === "card" ? "card" : "note";
  const id = z.uuid().safeParse(asked).data;
  if (!id) redirect(routes.newInterview(randomUUID(), kind));
  const today = await personToday();
  const stepKey = interviewKey(kind, 1);
  if (await findWalkthrough(owner, id, today)) redirect(routes.step(id, stepKey));
  const walkthrough = emptyWalkthrough(id, new Date());
  return interviewForm({
    ...{ owner, walkthrough, stepKey, today },
    check: check !== undefined,
    pick: Number(pick ?? Number.NaN),
    skipped: { rows: 0 },
  });
});
