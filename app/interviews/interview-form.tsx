import { stepForm } from "@/app/walkthroughs/step-form";
import { OtherLearnings } from "@/components/interviews/other-learnings";
import { PageShell } from "@/components/site/page-shell";
import { StepPage } from "@/components/stages/step";
import { routes } from "@/lib/routes";
import { personTimeZone } from "@/lib/server/cookies/time-zone";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { notHere } from "@/lib/server/http/page";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { findPast } from "@/lib/server/walkthroughs/past";
import { interviewIn, interviewStep } from "@/lib/stages/interview";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import { nothingPast } from "@/lib/walkthroughs/past";
import { viewStep } from "@/lib/walkthroughs/step-view";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";

type InterviewFormProps = {
  owner: OwnerId;
  walkthrough: Walkthrough;
  /** `interview/card-1`, `interview/note-1`, … */
  stepKey: string;
  today: string;
  check: boolean;
  /** Which of the things to do better is used for the card, by its index in their list. */
  pick: number;
  skipped: Skipped;
};

/** As many as can be read. */
const mostLearnings = 5;

/** A card before an interview, or a note after it. Called by the page, because only a page can answer "not found". */
export async function interviewForm(props: InterviewFormProps) {
  const { owner, walkthrough, stepKey, today, check, pick, skipped } = props;
  const [found, step] = [interviewIn(stepKey), interviewStep(stepKey)];
  if (!found || !step) notHere();
  const { id, entries } = walkthrough;
  const past = found.kind === "card" ? await findPast(owner, skipped) : nothingPast;
  const learnings = past.learnings.slice(0, mostLearnings);
  const picked = learnings[pick];
  const drawn = viewStep(walkthrough, stepKey, step, {
    check,
    today,
    timeZone: await personTimeZone(),
    past,
  });
  const view = {
    ...drawn,
    questions: drawn.questions.map((question) =>
      question.name === "learning" && picked !== undefined ? { ...question, answer: picked } : question,
    ),
  };
  const here = entries.size > 0 ? `${routes.step(id, stepKey)}?` : `${routes.newInterview(id, found.kind)}&`;
  const current = view.questions.find(({ name }) => name === "learning")?.answer;
  const others = learnings
    .map((words, at) => ({ words, href: `${here}pick=${at}#learning` }))
    .filter(({ words }) => words !== current);
  const { form, conflict } = await stepForm(props, stepKey, view);
  const job = jobOf(entries);
  const isNamed = Object.keys(job).length > 0;
  return (
    <PageShell isStep skipped={skipped.rows}>
      <StepPage
        {...form}
        step={step}
        above={isNamed && <span dir="auto">{nameOf(job)}</span>}
        under={{ learning: <OtherLearnings others={others} /> }}
        labels={{ next: found.kind === "card" ? "See the card" : "Keep the note", back: "", hub: "" }}
      >
        {conflict}
      </StepPage>
    </PageShell>
  );
}
