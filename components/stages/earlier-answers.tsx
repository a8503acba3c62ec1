import { Disclosure } from "@/components/ui/disclosure";
import type { EarlierAnswer } from "@/lib/walkthroughs/earlier";

type EarlierAnswersProps = { title: string; answers: readonly EarlierAnswer[] };

/** Answers from earlier walkthroughs, with their date; nothing if there are none. */
export function EarlierAnswers({ title, answers }: EarlierAnswersProps) {
  if (answers.length === 0) return null;
  return (
    <Disclosure summary={title} open={answers.length === 1}>
      <div className="space-y-4">
        {answers.map(({ key, date, lines }) => (
          <div key={key}>
            <p className="text-sm text-ink-soft">On {date} you wrote:</p>
            <p dir="auto" className="own-words">
              {lines.join("\n")}
            </p>
          </div>
        ))}
      </div>
    </Disclosure>
  );
}
