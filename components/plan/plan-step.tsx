import type { ReactNode } from "react";
import { SaveStatus } from "@/components/stages/save-status";
import { StepActions } from "@/components/stages/step";
import { type FormContext, StepForm } from "@/components/stages/step-form";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { LabelledInput } from "@/components/ui/text-input";
import { dayProblem } from "@/lib/forms/day";
import { type ActionItem, isOpen, itemFields } from "@/lib/plan/item";
import type { Step } from "@/lib/stages/stage";

type PlanStepProps = FormContext & {
  exercise: Pick<Step, "title" | "intro">;
  above: ReactNode;
  action: string;
  items: readonly ActionItem[];
  /** What is still open in other walkthroughs. */
  earlier?: readonly ActionItem[];
  /** One for each empty row: an item sent twice is added once. */
  newIds: readonly string[];
  writer: string;
  savedNote: string;
  isFirst: boolean;
  /** Says what is off in their days, as seen from this civil date. */
  checkedOn?: string | undefined;
};

/** As many as a plan is made for; more are kept all the same. */
const enough = 5;

/** The step in which the collected action items are kept or parked, and new ones added. */
export function PlanStep(props: PlanStepProps) {
  const { exercise, above, action, items, earlier = [], newIds, savedNote, isFirst, checkedOn } = props;
  const { writer, deviceKey, ownerTag, script } = props;
  const choices = items.filter((item) => isOpen(item) || item.status === "parked");
  const kept = choices.filter(isOpen).length;
  const problems = checkedOn === undefined ? [] : choices.flatMap((item) => dueProblem(item, checkedOn));
  return (
    <div className="space-y-8">
      <ErrorSummary problems={problems} />
      <PageTitle above={above} intro={exercise.intro && <p>{exercise.intro}</p>}>
        {exercise.title}
      </PageTitle>
      {kept > enough && (
        <Notice>
          You keep {kept} now. Up to five are easier to carry, and what is parked stays where you find it.
        </Notice>
      )}
      <StepForm id="step" {...{ action, deviceKey, ownerTag, script }}>
        <DefaultSubmit name="intent" value="continue" />
        <HiddenField name="writer" value={writer} />
        <div className="space-y-8 pb-8">
          {choices.map((item) => (
            <Choice
              key={item.id}
              item={item}
              error={problems.find(({ id }) => id === dueId(item))?.message}
            />
          ))}
          {newIds.map((id, at) => (
            <fieldset key={id} className="rounded-control border border-line p-4 sm:p-6">
              <legend className="-ms-1 px-1 text-sm text-ink-soft">
                {at === 0 ? "Something to do" : "And another, or none"}
              </legend>
              <HiddenField name="new" value={id} />
              <div className="space-y-6">
                <LabelledInput
                  id={`text-${at}`}
                  name={`text.${id}`}
                  label="What will you do?"
                  own
                  example="Read one chapter of the course, on Tuesday evening."
                />
                <DateInput id={`due-${at}`} name={`due.${id}`} label="By when?" />
              </div>
            </fieldset>
          ))}
          {earlier.length > 0 && <StillOpen items={earlier} />}
        </div>
        <StepActions
          savedLine={<SaveStatus before={savedNote} />}
          labels={{}}
          next="continue"
          isFirst={isFirst}
        />
      </StepForm>
    </div>
  );
}

function dueId({ id }: ActionItem): string {
  return `due-${id}`;
}

function dueProblem(item: ActionItem, today: string): { id: string; message: string }[] {
  const { reach } = itemFields.due;
  const problem = item.due === undefined ? undefined : dayProblem(item.due, { reach, today });
  return problem ? [{ id: dueId(item), message: problem.message }] : [];
}

function Choice({ item, error }: { item: ActionItem; error: string | undefined }) {
  const isKept = isOpen(item);
  return (
    <fieldset className="rounded-control border border-line p-4 sm:p-6">
      <legend className="sr-only">{item.text}</legend>
      <p dir="auto" className="own-words text-lg">
        {item.text}
      </p>
      <HiddenField name="item" value={item.id} />
      <HiddenField name={`was.${item.id}`} value={`${isKept ? "keep" : ""} ${item.due ?? ""}`} />
      <Checkbox
        id={`keep-${item.id}`}
        name={`keep.${item.id}`}
        value="keep"
        label="Keep this one"
        defaultChecked={isKept}
      />
      <DateInput
        id={dueId(item)}
        name={`due.${item.id}`}
        label="By when?"
        defaultValue={item.due}
        error={error}
      />
    </fieldset>
  );
}

/** Each stays where it is unless it is dropped here. */
function StillOpen({ items }: { items: readonly ActionItem[] }) {
  return (
    <section aria-labelledby="still-open" className="space-y-4">
      <h2 id="still-open" className="text-xl">
        Still open from before
      </h2>
      <p className="max-w-measure text-ink-soft">They stay in their own plans. You can drop any of them.</p>
      {items.map((item) => (
        <fieldset key={item.id} className="border-t border-line pt-4">
          <legend className="sr-only">{item.text}</legend>
          <p dir="auto" className="own-words">
            {item.text}
          </p>
          <HiddenField name="earlier" value={item.id} />
          <Checkbox id={`drop-${item.id}`} name={`drop.${item.id}`} value="drop" label="Drop this one" />
        </fieldset>
      ))}
    </section>
  );
}
