import type { Metadata } from "next";
import { definePage } from "@/app/define-page";
import { interviewForm } from "@/app/interviews/interview-form";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { interviewTitle } from "@/lib/stages/interview";

type Props = PageProps<"/walkthroughs/[walkthrough]/interview/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: interviewTitle(`interview/${(await params).step}`) };
}

export default definePage(async function InterviewStepPage({ params, searchParams }: Props) {
  const { step } = await params;
  const found = await requireWalkthrough(params);
  const { check, pick } = await searchParams;
  return interviewForm({
    ...found,
    stepKey: `interview/${step}`,
    check: check !== undefined,
    pick: Number(pick ?? Number.NaN),
  });
});
