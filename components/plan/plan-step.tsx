import type { ReactNode } from "react";
import { LiveNote } from "@/components/stages/live-notes";
import { SaveStatus } from "@/components/stages/save-status";
import { nextIntent, StepQuestions } from "@/components/stages/step";
import { StepActions, type StepLabels } from "@/components/stages/step-actions";
import { type FormContext, StepForm } from "@/components/stages/step-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { Disclosure } from "@/components/ui/disclosure";
import { DrawnCheckbox } from "@/components/ui/drawn-input";
import { ErrorSummary, everythingKept } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { LineArea } from "@/components/ui/text-area";
import type { Origin } from "@/lib/forms/answers";
import { dayProblem } from "@/lib/forms/day";
import { nearDays } from "@/lib/forms/near-days";
import type { Candidate } from "@/lib/plan/candidate";
import { type ActionItem, isOpen, itemFields } from "@/lib/plan/item";
import type { Step } from "@/lib/stages/stage";
import { enough, type Gathered, tooMany } from "@/lib/walkthroughs/gather";
import type { StepView } from "@/lib/walkthroughs/step-view";

type PlanStepProps = FormContext & {
  step: Pick<Step, "title" | "intro" | "notes" | "folds" | "fields">;
  view: StepView;
  above: ReactNode;
  opening?: ReactNode;
  action: string;
  rows: readonly Gathered[];
  /** Report what is wrong in what was saved. */
  isChecked: boolean;
  /** The items made from this step's own answers. */
  written: readonly ActionItem[];
  /** The id of an item made from an answer. */
  idOf: (origin: Origin) => string;
  /** `stage/step` of this step. */
  stepKey: string;
  /** What is still open in other walkthroughs. */
  earlier: readonly ActionItem[];
  /** The names of those walkthroughs, by id. */
  names: ReadonlyMap<string, string>;
  writer: string;
  savedNote: string;
  labels: StepLabels;
  after?: ReactNode;
  children?: ReactNode;
};

/** Lists everything that could go into the plan, each with a tick, its words and a day. */
export function PlanStep(props: PlanStepProps) {
  const { step, view, above, opening, action, rows, isChecked, written, earlier, names } = props;
  const { savedNote, labels, idOf, stepKey, writer, deviceKey, ownerTag, script } = props;
  const { offlineWays, after, children } = props;
  const kept = rows.filter(isKept).length;
  const isAsked = isChecked && kept > enough;
  const doubts = rows.flatMap((row) => (row.kind === "item" ? dueProblem(row.item, view.today) : []));
  // Without any item, the question how sure they are makes no sense.
  const isAnything = rows.length + written.length > 0;
  const asked = isAnything
    ? view
    : { ...view, questions: view.questions.filter(({ field }) => !field.isAside) };
  const choices = rows.map((row) => choiceOf(row, idOf));
  const left = choices.filter(({ isTicked }) => !isTicked);
  const problems = [...view.problems.map(({ field, message }) => ({ id: field, message })), ...doubts];
  const days = nearDays(itemFields.due.days, view.today);
  const under = Object.fromEntries(
    Object.entries(step.fields).flatMap(([field, { action }]) => {
      if (!action) return [];
      const id = idOf({ exercise: stepKey, field });
      const due = written.find((item) => item.id === id)?.due;
      const row = <RowDay key={id} {...{ id, days, due }} was={`keep ${due ?? ""}`} />;
      return [
        [
          field,
          <div key={id} className={onceWritten}>
            {row}
          </div>,
        ],
      ];
    }),
  );
  return (
    <div className="group/step space-y-8">
      <ErrorSummary note={everythingKept} problems={problems} />
      <PageTitle {...{ above, opening }} title={step.title}>
        {step.intro && rows.length > 0 && <p>{step.intro}</p>}
      </PageTitle>
      {children}
      {isAsked && (
        <div id="kept">
          <Notice isNews={problems.length === 0}>{tooMany(kept)}</Notice>
        </div>
      )}
      <StepForm id="step" {...{ action, deviceKey, ownerTag, script, offlineWays }}>
        <DefaultSubmit name="intent" value={isAsked ? "anyway" : nextIntent(view.problems)} />
        <div className="space-y-10">
          <Choices choices={choices.filter(({ isTicked }) => isTicked)} {...{ days, doubts }} />
          {left.length > 0 && (
            <Disclosure
              summary={`${left.length} more from what you wrote`}
              open={left.length === rows.length}
            >
              <Choices choices={left} {...{ days, doubts }} />
            </Disclosure>
          )}
          <StepQuestions {...{ step, writer }} view={asked} under={{ ...under, sure: <MakeItSmaller /> }} />
          {earlier.length > 0 && <StillOpen items={earlier} names={names} />}
        </div>
        <StepActions
          savedLine={<SaveStatus before={savedNote} />}
          labels={labels}
          next={isAsked || doubts.length > 0 ? "anyway" : nextIntent(view.problems)}
        />
      </StepForm>
      {after}
    </div>
  );
}

type ChoicesProps = {
  choices: readonly Chosen[];
  days: Days;
  doubts: readonly { id: string; message: string }[];
};

function Choices({ choices, days, doubts }: ChoicesProps) {
  return (
    <ul className="border-t border-line empty:hidden" data-rows="">
      {choices.map((choice) => {
        const error = doubts.find(({ id }) => id === `due-${choice.id}`)?.message;
        return <Choice key={choice.id} {...choice} {...{ days, error }} />;
      })}
    </ul>
  );
}

function isKept(row: Gathered): boolean {
  return row.kind === "item" ? isOpen(row.item) : row.isTicked;
}

/** Only for a day that is set here and open: a past one is not a mistake. */
function dueProblem(item: ActionItem, today: string): { id: string; message: string }[] {
  const { reach } = itemFields.due;
  const problem =
    item.due === undefined || !isOpen(item) ? undefined : dayProblem(item.due, { reach, today });
  return problem ? [{ id: `due-${item.id}`, message: problem.message }] : [];
}

type Chosen = {
  id: string;
  list: "item" | "candidate";
  text: string;
  due: string | undefined;
  isTicked: boolean;
};

function choiceOf(row: Gathered, idOf: (origin: Origin) => string): Chosen {
  if (row.kind === "candidate") return candidateChoice(row.candidate, row.isTicked, idOf);
  const { id, text, due } = row.item;
  return { id, list: "item", text, due, isTicked: isOpen(row.item) };
}

function candidateChoice(
  { origin, text, due }: Candidate,
  isTicked: boolean,
  idOf: (origin: Origin) => string,
): Chosen {
  return { id: idOf(origin), list: "candidate", text, due, isTicked };
}

type Days = readonly { date: string; words: string }[];

function Choice({
  id,
  list,
  text,
  due,
  isTicked,
  days,
  error,
}: Chosen & { days: Days; error?: string | undefined }) {
  return (
    <li className="border-b border-line py-4">
      <fieldset className="group/row">
        <legend className="sr-only">{text}</legend>
        <HiddenField name={list} value={id} />
        <HiddenField name={`was.text.${id}`} value={text} />
        <div className="grid grid-cols-[2.75rem_1fr] items-start">
          <label htmlFor={`keep-${id}`} className="grid h-12 items-center">
            <DrawnCheckbox id={`keep-${id}`} name={`keep.${id}`} value="keep" defaultChecked={isTicked} />
            <span className="sr-only">Keep: {text}</span>
          </label>
          <LineArea
            id={`text-${id}`}
            name={`text.${id}`}
            label={`In your plan as: ${text}`}
            labelHidden
            defaultValue={text}
          />
        </div>
        <div className={`ps-11 ${onceTicked}`}>
          <RowDay
            {...{ id, days, due, error }}
            was={`${list === "item" && isTicked ? "keep" : ""} ${due ?? ""}`}
          />
        </div>
      </fieldset>
    </li>
  );
}

const onceTicked =
  "supports-[selector(:has(*))]:hidden group-has-[[value=keep]:checked]/row:block! print:hidden";
const onceWritten = "supports-[selector(:has(*))]:hidden peer-has-[textarea:not(:placeholder-shown)]:block!";

type RowDayProps = {
  id: string;
  days: Days;
  due: string | undefined;
  error?: string | undefined;
  was: string;
};

function RowDay({ id, days, due, error, was }: RowDayProps) {
  return (
    <div className="mt-1">
      <HiddenField name={`was.${id}`} value={was} />
      <DateInput
        id={`due-${id}`}
        name={`due.${id}`}
        label="By when?"
        labelHidden
        days={days}
        defaultValue={due}
        error={error}
      />
    </div>
  );
}

/** An item that is unlikely to be done is better made smaller. */
function MakeItSmaller() {
  return (
    <LiveNote shown="group-has-[[name=sure]:is([value='0'],[value='1'],[value='2'],[value='3'],[value='4'],[value='5'],[value='6']):checked]/step:block">
      You can make it smaller: change its words to what you could begin today.
    </LiveNote>
  );
}

/** Each stays where it is unless it is dropped here. */
function StillOpen({ items, names }: { items: readonly ActionItem[]; names: PlanStepProps["names"] }) {
  return (
    <Disclosure summary="Still open from before">
      <p className="max-w-measure text-ink-soft">They stay in their own plans. You can drop any of them.</p>
      {items.map((item) => (
        <fieldset key={item.id} className="border-t border-line pt-4">
          <legend className="sr-only">{item.text}</legend>
          <p dir="auto" className="own-words">
            {item.text}
          </p>
          <p dir="auto" className="text-sm text-ink-soft">
            {names.get(item.walkthroughId)}
          </p>
          <HiddenField name="earlier" value={item.id} />
          <Checkbox id={`drop-${item.id}`} name={`drop.${item.id}`} value="drop" label="Drop this one" />
        </fieldset>
      ))}
    </Disclosure>
  );
}
