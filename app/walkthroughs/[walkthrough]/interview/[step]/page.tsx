import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { interviewForm } from "@/app/interviews/interview-form";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";

export const metadata: Metadata = { title: "An interview" };

export default definePage(async function InterviewStepPage({
  params,
  searchParams,
}: PageProps<"/walkthroughs/[walkthrough]/interview/[step]">) {
  const { walkthrough, step } = await params;
  const found = await requireWalkthrough(walkthrough);
  const { check, pick } = await searchParams;
  return interviewForm({
    ...found,
    stepKey: `interview/${step}`,
    check: check !== undefined,
    pick: Number(pick ?? Number.NaN),
  });
});
