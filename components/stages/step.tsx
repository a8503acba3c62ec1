import type { ReactNode } from "react";
import { FieldControl } from "@/components/fields/field-control";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary, everythingKept } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { asksDistress } from "@/lib/forms/field";
import type { Step } from "@/lib/stages/stage";
import type { StepView } from "@/lib/walkthroughs/step-view";
import { EarlierAnswers } from "./earlier-answers";
import { HighestPanel, NotSafePanel } from "./help-panel";
import { LiveNotes } from "./live-notes";
import { OfflineConflict } from "./offline-conflict";
import { SaveStatus } from "./save-status";
import { type NextIntent, StepActions, type StepLabels } from "./step-actions";
import { type FormContext, StepForm } from "./step-form";
import { WordCount } from "./word-count";

type StepPageProps = FormContext & {
  step: Pick<Step, "title" | "intro" | "earlier" | "notes" | "folds" | "recalls">;
  view: StepView;
  action: string;
  /** Random per page, so that its own retries can be told from another window's changes. */
  writer: string;
  /** Its position: "Stage 3 of 7". */
  above?: ReactNode;
  /** The drawing of a stage. */
  opening?: ReactNode;
  /** When it was last saved, in words; shown until this page saves for the first time. */
  savedNote: string;
  labels?: StepLabels;
  /** Content above the questions, not sent with the form. */
  panels?: ReactNode;
  under?: StepQuestionsProps["under"];
  known?: StepQuestionsProps["known"];
  /** Content under the questions. */
  below?: ReactNode;
  /** Content under the form. */
  after?: ReactNode;
  children?: ReactNode;
};

/** One step as a form. Every way out of it is a submit that saves first. */
export function StepPage(props: StepPageProps) {
  const { step, view, action, writer, deviceKey, ownerTag, script, offlineWays } = props;
  const { above, opening, savedNote } = props;
  const { labels = {}, panels, under, known, below, after, children } = props;
  const next = nextIntent(view.problems);
  return (
    <div className="group/step space-y-8">
      <ErrorSummary
        note={view.questions.some(({ answer }) => answer !== undefined) ? everythingKept : undefined}
        problems={view.problems.map(({ field, message }) => ({ id: field, message }))}
      />
      <PageTitle {...{ above, opening }} title={step.title}>
        {step.intro && <p>{step.intro}</p>}
      </PageTitle>
      {children}
      {view.notes.map((note, at) => (
        // Two alike in a row would be a wall.
        <Notice key={note} kind={at === 0 ? "note" : "quiet"}>
          {note}
        </Notice>
      ))}
      {step.earlier && <EarlierAnswers title={step.earlier.title} answers={view.earlier} />}
      {view.recalled && <Recalled title={step.recalls?.title} words={view.recalled} />}
      <StepForm id="step" {...{ action, deviceKey, ownerTag, script, offlineWays }}>
        <DefaultSubmit name="intent" value={next} />
        <div className="space-y-10">
          {panels}
          <StepQuestions {...{ step, view, writer }} {...(under && { under })} {...(known && { known })} />
          {below}
        </div>
        {deviceKey === "" && <OfflineConflict />}
        <StepActions savedLine={<SaveStatus before={savedNote} />} {...{ labels, next }} />
      </StepForm>
      {after}
    </div>
  );
}

function Recalled({ title, words }: { title: string | undefined; words: string }) {
  return (
    <figure>
      {title !== undefined && <figcaption className="mb-2 text-sm text-ink-soft">{title}</figcaption>}
      <blockquote dir="auto" className="own-words border-s-3 border-line ps-5 text-lg">
        {words}
      </blockquote>
    </figure>
  );
}

/** A doubt was shown now, so the same button goes on. */
export function nextIntent(problems: StepView["problems"]): NextIntent {
  return problems.length > 0 && problems.every(({ isDoubt }) => isDoubt) ? "anyway" : "continue";
}

type StepQuestionsProps = {
  step: Pick<Step, "notes" | "folds">;
  view: StepView;
  writer: string;
  /** What belongs to one question, by its name. */
  under?: Readonly<Record<string, ReactNode>>;
  /** Answers that the page knows, by the name of the question: sent with the form, and not asked. */
  known?: Readonly<Record<string, string>>;
};

/** The questions of a step, with the form's hidden fields. */
export function StepQuestions({ step, view, writer, under = {}, known = {} }: StepQuestionsProps) {
  const { folds } = step;
  const folded = view.questions.filter(({ name }) => folds?.fields.includes(name));
  const draw = (question: Asked) => (
    <Question key={question.name} {...{ question, step, view }} under={under[question.name]} />
  );
  return (
    <>
      <HiddenField name="revision" value={view.revision} />
      <HiddenField name="writer" value={writer} />
      <HiddenField name="asked" value={view.questions.map(({ name }) => name).join(" ")} />
      {Object.entries(known).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {view.questions.map((question) => {
        if (Object.hasOwn(known, question.name)) return null;
        if (!folds || !folded.includes(question)) return draw(question);
        if (question !== folded[0]) return null;
        return (
          <Disclosure
            key={folds.summary}
            summary={folds.summary}
            open={folded.some(({ name }) => hasProblem(view, name))}
          >
            <div className="space-y-8 py-3">
              {folded.map(draw)}
              {folds.apply !== undefined && (
                <div className="space-y-2">
                  <Button look="secondary" name="intent" value="stay">
                    {folds.apply}
                  </Button>
                  <p className="text-sm text-ink-soft">The message has them once you press this.</p>
                </div>
              )}
            </div>
          </Disclosure>
        );
      })}
      {view.questions.some(({ field }) => asksDistress(field)) && <NotSafePanel />}
    </>
  );
}

type Asked = StepView["questions"][number];

function hasProblem(view: StepView, name: string): boolean {
  return view.problems.some(({ field }) => field === name);
}

type QuestionProps = {
  question: Asked;
  step: Pick<Step, "notes">;
  view: StepView;
  under: ReactNode;
};

function Question({ question, step, view, under }: QuestionProps) {
  const { name, field, answer, offered, fresh, before } = question;
  const errors = Object.fromEntries(view.problems.map((problem) => [problem.field, problem.message]));
  const notes = (step.notes ?? []).filter(({ picked, higher }) => (picked ?? higher)?.field === name);
  // Done by the style sheet, as above: a sent message needs no day.
  const isOver = field.action?.unless === "sent" && "group-has-[[name=sent]:checked]/step:hidden";
  return (
    <div className={isOver || undefined}>
      <div className="peer">
        <FieldControl
          {...{ id: name, name, field, answer, errors, before, today: view.today }}
          error={errors[name]}
        />
      </div>
      {asksDistress(field) && <HighestPanel />}
      {under}
      <LiveNotes notes={notes} />
      {offered !== undefined && (
        <textarea name={`${name}.offered`} defaultValue={offered} autoComplete="off" hidden readOnly />
      )}
      {fresh !== undefined && <FreshText text={fresh} />}
      {field.kind === "text" && field.copies && (
        <CopyButton from={name} words="Copy this line" about={field.label} />
      )}
      {field.kind === "long-text" && field.words && (
        <WordCount id={name} {...field.words} text={typeof answer === "string" ? answer : ""} />
      )}
    </div>
  );
}

/** The person's text is kept; what would be suggested now is shown beside it. */
function FreshText({ text }: { text: string }) {
  return (
    <Disclosure summary="What you said before has changed since. See what the draft would be now">
      <p dir="auto" className="own-words">
        {text}
      </p>
    </Disclosure>
  );
}
