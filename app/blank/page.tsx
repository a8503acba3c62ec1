import { PaperField, PaperFields } from "@/components/paper/paper-field";
import { PlanRows } from "@/components/paper/paper-marks";
import { PageShell } from "@/components/site/page-shell";
import { PageTitle } from "@/components/ui/page-title";
import type { Field } from "@/lib/forms/field";
import { askedFields } from "@/lib/forms/schema";
import { close, stages, stepKey } from "@/lib/stages";
import type { Step } from "@/lib/stages/stage";
import { start } from "@/lib/stages/start";
import { noFacts } from "@/lib/walkthroughs/facts";
import { coresOf } from "@/lib/walkthroughs/steps";

export const metadata = { title: "Blank version" };

/** Nothing is known about the person, so it asks what is asked when nothing was said yet. */
const facts = { ...noFacts, first: true };

const planRows = 5;

/** Questions that make sense only on a page that saves. */
const onScreen: ReadonlySet<string> = new Set(["library", "sent", "checkIn"]);

export default function BlankPage() {
  const parts = [
    { key: "start", title: start.title, promise: undefined, steps: [start] },
    ...stages.map((stage) => ({
      key: stage.slug,
      title: stage.title,
      promise: stage.promise,
      steps: coresOf(stage, { ...facts, writing: true }),
    })),
    { key: "close", title: close.title, promise: undefined, steps: [close] },
  ];
  return (
    <PageShell className="space-y-12 print:space-y-6">
      <PageTitle title="On paper">
        <p>
          After a no, in seven short stages. Everything can stay empty, in any order, on any day. What you
          write is yours; nobody has to see it.
        </p>
        <p className="print:hidden">
          Print this page from your browser. It fits A4 and Letter paper, and takes six or seven pages.
        </p>
      </PageTitle>
      {parts.map(({ key, title, promise, steps }) => (
        <section key={key} aria-labelledby={key} className="space-y-6 print:space-y-4">
          <div className="break-after-avoid border-t border-line pt-6 print:pt-3">
            <h2 id={key} className="text-xl">
              {title}
            </h2>
            {promise !== undefined && <p className="text-ink-soft print:text-sm">{promise}</p>}
          </div>
          {steps.map((step) => (
            <PaperStep key={stepKey(key, step.slug)} step={step} />
          ))}
        </section>
      ))}
      <p className="border-t border-line pt-4 text-sm print:hidden">
        If you would like a person now: your local emergency number, findahelpline.com, or someone near you.
      </p>
    </PageShell>
  );
}

/**
 * The title is left out: on paper the question is enough, and space is short. So are notes, which depend on answers,
 * and text about a draft that paper cannot make.
 */
function PaperStep({ step }: { step: Step }) {
  const fields = Object.entries(askedFields(step.fields, facts)).filter(([name]) => !onScreen.has(name));
  const intro = fields.some(([, field]) => isDrafted(field)) ? undefined : (step.introOnPaper ?? step.intro);
  return (
    <div className="space-y-4 print:space-y-2">
      {intro !== undefined && (
        <p className="max-w-measure break-after-avoid print:max-w-none print:text-sm">{intro}</p>
      )}
      {step.shows === "plan" && <PlanRows count={planRows} />}
      <PaperFields>
        {fields.map(([name, { why, ...field }]) => (
          <PaperField key={name} field={isDrafted(field) || why === undefined ? field : { ...field, why }} />
        ))}
      </PaperFields>
    </div>
  );
}

/** The screen suggests a text for it. */
function isDrafted(field: Field): boolean {
  return "prefill" in field;
}
