import type { ReactNode } from "react";
import { FieldControl } from "@/components/fields/field-control";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { Step } from "@/lib/stages/stage";
import type { StepView } from "@/lib/walkthroughs/step-view";
import { EarlierAnswers } from "./earlier-answers";
import { HelpPanel } from "./help-panel";
import { Promote, type Promoted } from "./promote";
import { SaveStatus } from "./save-status";
import { type FormContext, StepForm } from "./step-form";
import { WordCount } from "./word-count";

type StepPageProps = FormContext & {
  exercise: Pick<Step, "title" | "intro" | "earlier">;
  view: StepView;
  /** Where the form is saved. */
  action: string;
  /** Made for this page, so that its own retries are told from another window's changes. */
  writer: string;
  /** "Stage 3 of 7: Reflect on the experience" */
  above?: ReactNode;
  /** When it was saved last, in words; shown until the first save from this page. */
  savedNote: string;
  labels?: { next?: string; hub?: string };
  isFirst?: boolean;
  /** From the second walkthrough on. */
  whyCollapsed?: boolean;
  /** What of it is in the plan already. */
  promoted?: Promoted;
  /** What stands above the questions, and is sent with none of them. */
  panels?: ReactNode;
  /** What stands under them. */
  below?: ReactNode;
  /** What stands under the form. */
  after?: ReactNode;
  children?: ReactNode;
};

/** One exercise as a form. Every way out of it is a submit that saves first. */
export function StepPage(props: StepPageProps) {
  const {
    exercise,
    view,
    action,
    writer,
    deviceKey,
    ownerTag,
    script,
    above,
    savedNote,
    labels = {},
    isFirst = false,
    children,
  } = props;
  const { whyCollapsed = false, promoted = {}, panels, below, after } = props;
  const errors = Object.fromEntries(view.problems.map((problem) => [problem.field, problem.message]));
  // What is only doubtful was said now, so the same button goes on.
  const isDoubtful = view.problems.length > 0 && view.problems.every(({ isDoubt }) => isDoubt);
  const next = isDoubtful ? "anyway" : "continue";
  const asksDistress = view.questions.some(
    ({ field }) => field.kind === "rating" && field.measure === "distress",
  );
  return (
    <div className="group/step space-y-8">
      <ErrorSummary problems={view.problems.map(({ field, message }) => ({ id: field, message }))} />
      <PageTitle above={above} intro={exercise.intro && <p>{exercise.intro}</p>}>
        {exercise.title}
      </PageTitle>
      {children}
      {view.notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      {exercise.earlier && <EarlierAnswers title={exercise.earlier.title} answers={view.earlier} />}
      {view.recalled && (
        <blockquote dir="auto" className="own-words border-s-3 border-line ps-5 text-lg">
          {view.recalled}
        </blockquote>
      )}
      <StepForm id="step" {...{ action, deviceKey, ownerTag, script }}>
        <DefaultSubmit name="intent" value={next} />
        <HiddenField name="revision" value={view.revision} />
        <HiddenField name="writer" value={writer} />
        <HiddenField name="asked" value={view.questions.map(({ name }) => name).join(" ")} />
        <div className="space-y-10 pb-8">
          {panels}
          {view.questions.map((question) => (
            <Question key={question.name} {...{ question, errors, whyCollapsed, promoted }} />
          ))}
          {below}
          {asksDistress && <HelpPanel />}
        </div>
        <StepActions savedLine={<SaveStatus before={savedNote} />} {...{ labels, isFirst, next }} />
      </StepForm>
      {after}
    </div>
  );
}

type QuestionProps = Required<Pick<StepPageProps, "whyCollapsed" | "promoted">> & {
  question: StepView["questions"][number];
  errors: Readonly<Record<string, string>>;
};

function Question({ question, errors, whyCollapsed, promoted }: QuestionProps) {
  const { name, field, answer, offered, fresh } = question;
  const rowEnd =
    field.kind === "group" && field.action
      ? (row: string, at: number) => (
          <Promote {...{ field, promoted }} name={`${name}:${row}`} about={`${field.item} ${at + 1}`} />
        )
      : undefined;
  return (
    <div>
      <FieldControl
        {...{ id: name, name, field, answer, errors, whyCollapsed, rowEnd }}
        error={errors[name]}
      />
      {offered !== undefined && (
        <textarea name={`${name}.offered`} defaultValue={offered} autoComplete="off" hidden readOnly />
      )}
      {fresh !== undefined && <FreshText text={fresh} />}
      {field.kind === "text" && field.copies && <CopyButton from={name} words="Copy this line" />}
      {field.kind !== "group" && field.action && (
        <Promote {...{ field, name, promoted }} about={field.label} />
      )}
      {field.kind === "long-text" && field.words && (
        <WordCount id={name} {...field.words} text={typeof answer === "string" ? answer : ""} />
      )}
    </div>
  );
}

type StepActionsProps = Required<Pick<StepPageProps, "labels" | "isFirst">> & {
  savedLine?: ReactNode;
  /** The intent of going on. */
  next: "continue" | "anyway";
};

export function StepActions({ labels, isFirst, savedLine, next }: StepActionsProps) {
  return (
    <ActionBar
      savedLine={savedLine}
      back={
        isFirst ? undefined : (
          <Button look="quiet" name="intent" value="back">
            Back
          </Button>
        )
      }
      more={
        <>
          <Button look="quiet" name="intent" value="leave">
            Save and leave
          </Button>
          <Button look="quiet" name="intent" value="hub">
            {labels.hub ?? "See all stages"}
          </Button>
        </>
      }
    >
      <Button name="intent" value={next}>
        {labels.next ?? "Continue"}
      </Button>
    </ActionBar>
  );
}

/** The person's text stays; what the facts would make of it by now waits beside it. */
function FreshText({ text }: { text: string }) {
  return (
    <Disclosure summary="What you said before has changed since. See what the draft would be now">
      <p dir="auto" className="own-words">
        {text}
      </p>
    </Disclosure>
  );
}
