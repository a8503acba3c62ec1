import { definePage } from "@/app/define-page";
import { PageShell } from "@/components/site/page-shell";
import { AnswerList } from "@/components/ui/answer-list";
import { LinkButton, TextLink } from "@/components/ui/button";
import { Contents } from "@/components/ui/contents";
import { Disclosure } from "@/components/ui/disclosure";
import { PageTitle } from "@/components/ui/page-title";
import { sectionId } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { listItems } from "@/lib/server/plan/repository";
import { requireWalkthrough } from "@/lib/server/walkthroughs/require-walkthrough";
import { close, stages } from "@/lib/stages";
import { checkIn } from "@/lib/stages/check-in";
import { prepare } from "@/lib/stages/prepare";
import { start } from "@/lib/stages/start";
import { jobOf } from "@/lib/walkthroughs/interviews";
import { nameOf } from "@/lib/walkthroughs/names";
import {
  interviewsReviewed,
  pairedRatings,
  type ReviewedStep,
  reviewStages,
  reviewStep,
} from "@/lib/walkthroughs/review";

export const metadata = { title: "All your answers" };

export default definePage(async function ReviewPage({
  params,
}: PageProps<"/walkthroughs/[walkthrough]/review">) {
  const { id, owner, walkthrough, skipped } = await requireWalkthrough(params);
  const { entries, facts } = walkthrough;
  const items = await listItems(owner, { walkthroughId: id, skipped });
  const planned = items.filter(({ status }) => status !== "dropped").length;
  const parts = [
    { title: start.title, steps: [reviewStep("start", start, entries, facts)] },
    { title: "Right after the interviews", steps: interviewsReviewed(walkthrough) },
    ...reviewStages(stages, entries, facts),
    {
      title: close.title,
      steps: [
        reviewStep("close", close, entries, facts),
        ...(entries.has("check-in") ? [reviewStep("check-in", checkIn, entries, facts)] : []),
      ],
    },
  ];
  const all = parts.flatMap(({ steps }) => steps);
  return (
    <PageShell isWide skipped={skipped.rows} className="space-y-12">
      <PageTitle above={<span dir="auto">{nameOf(jobOf(entries))}</span>} title="All your answers">
        Everything you wrote here, in your words. What you left open stays open.
      </PageTitle>
      <Contents parts={parts.filter(isAnything).map(({ title }) => ({ id: sectionId(title), title }))} />
      {parts.filter(isAnything).map(({ title, steps }) => (
        <Part
          key={title}
          {...{ title, steps, all }}
          walkthrough={id}
          planned={title === prepare.title ? planned : 0}
        />
      ))}
      <div className="flex flex-wrap gap-4 print:hidden">
        <LinkButton href={routes.takeAlong(id)}>Keep a copy</LinkButton>
        <LinkButton href={routes.hub(id)} look="quiet">
          See all stages
        </LinkButton>
      </div>
    </PageShell>
  );
});

/** False for a job without anything written about interviews. */
function isAnything({ steps }: { steps: readonly ReviewedStep[] }): boolean {
  return steps.some(({ questions }) => questions.length > 0);
}

type PartProps = {
  title: string;
  steps: readonly ReviewedStep[];
  /** For the whole page. */
  all: readonly ReviewedStep[];
  walkthrough: string;
  /** How many steps were planned here: they are read in the plan. */
  planned: number;
};

/** What was written, large; what was left open is folded away, each question a way to its step. */
function Part({ title, steps, all, walkthrough, planned }: PartProps) {
  const questions = steps.flatMap(({ key, questions: some }) =>
    some.map(({ isAsked, ...question }) => ({
      ...question,
      id: `${key}.${question.field}`,
      href: isAsked ? `${routes.step(walkthrough, key)}#${question.field}` : undefined,
    })),
  );
  const answered = pairedRatings(
    questions.filter(({ lines }) => lines.length > 0),
    all.flatMap(({ questions: some }) => some),
  );
  const open = questions.filter(({ lines, href }) => lines.length === 0 && href !== undefined);
  return (
    <section className="space-y-4 print:not-has-[.own-words]:hidden">
      <h2 id={sectionId(title)} className="text-xl">
        {title}
      </h2>
      {answered.length > 0 && <AnswerList answers={answered} />}
      {planned > 0 && (
        <p className="print:hidden">
          <TextLink href={routes.plan(walkthrough)}>
            {planned === 1 ? "One step is in your plan" : `${planned} steps are in your plan`}
          </TextLink>
        </p>
      )}
      {open.length > 0 && (
        <div className="print:hidden">
          <Disclosure summary={`${open.length} left open`}>
            <ul>
              {open.map(({ id, href, question }) => (
                <li key={id}>
                  <TextLink href={href} className="text-sm">
                    {question}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  );
}
