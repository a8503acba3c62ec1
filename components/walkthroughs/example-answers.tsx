import { AnswerList } from "@/components/ui/answer-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExamplePart } from "@/lib/example/parts";

/** The answers in one part of the example, and under them what was left open. */
export function ExampleAnswers({ part: { answers, open } }: { part: ExamplePart }) {
  return (
    <>
      <AnswerList answers={answers} />
      {open.length > 0 && (
        <Disclosure summary={`${open.length} left open`}>
          <ul className="space-y-2 text-sm text-ink-soft">
            {open.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
