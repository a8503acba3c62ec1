import type { Metadata } from "next";
import { PageShell } from "@/components/site/page-shell";
import { AnswerBlock, AnswerList } from "@/components/ui/answer-list";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { exampleEntries, examplePlan } from "@/lib/example/example";
import { routes } from "@/lib/routes";
import { close, stages } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { factsOf } from "@/lib/walkthroughs/facts";
import {
  interviewsReviewed,
  type ReviewedQuestion,
  reviewStages,
  reviewStep,
} from "@/lib/walkthroughs/review";

export const metadata: Metadata = { title: "An example" };

const facts = factsOf({ entries: exampleEntries, first: true, today: "2026-03-04" });

/** The plan is no question, so it is put among the answers of the stage that shows it. */
const planStage = stages.find((stage) => stage.exercises.some(({ shows }) => shows === "plan"))?.slug;

const journey = { entries: exampleEntries, facts };

export default function ExamplePage() {
  const parts = [
    { slug: "start", title: start.title, exercises: [reviewStep("start", start, exampleEntries, facts)] },
    { slug: "note", title: "Right after the interview", exercises: interviewsReviewed(journey) },
    ...reviewStages(stages, exampleEntries, facts),
    { slug: "close", title: close.title, exercises: [reviewStep("close", close, exampleEntries, facts)] },
    {
      slug: "card",
      title: "A card for the next interview",
      exercises: interviewsReviewed(journey, ["card"]),
    },
  ];
  return (
    <PageShell>
      <div className="space-y-12">
        <Notice title="This is made up">
          <p>Nobody wrote it. No word of any person’s is in it, and nothing of yours ever gets here.</p>
        </Notice>
        <PageTitle
          intro={
            <p>
              As a porter who applied as a ward assistant might have filled it in, on two evenings. Some of it
              stayed empty, and that is fine.
            </p>
          }
        >
          An example
        </PageTitle>
        {parts.map(({ slug, title, exercises }) => (
          <section key={slug} aria-labelledby={slug} className="space-y-4">
            <h2 id={slug} className="text-xl">
              {title}
            </h2>
            <AnswerList>
              {slug === planStage && (
                <AnswerBlock question="What was kept for the plan" lines={examplePlan} />
              )}
              {exercises.flatMap(({ key, questions }) =>
                questions
                  .filter(({ lines }) => lines.length > 0)
                  .map(({ field, ...question }) => <AnswerBlock key={`${key}.${field}`} {...question} />),
              )}
            </AnswerList>
            <LeftOpen
              questions={exercises.flatMap(({ questions }) =>
                questions.filter(({ lines, isAsked }) => isAsked && lines.length === 0),
              )}
            />
          </section>
        ))}
        <div className="grid sm:w-fit">
          <LinkButton href={routes.home()} look="primary">
            Begin your own
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
}

function LeftOpen({ questions }: { questions: readonly ReviewedQuestion[] }) {
  return (
    questions.length > 0 && (
      <Disclosure summary={`${questions.length} left open`}>
        <ul className="space-y-2 text-sm text-ink-soft">
          {questions.map(({ question }) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Disclosure>
    )
  );
}
