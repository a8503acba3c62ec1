import { TextLink } from "./button";
import { Disclosure } from "./disclosure";

/** About a quarter of a printed page, in characters or in lines. */
const [shortAnswer, shortLines] = [800, 12];

type ShownAnswer = {
  /** Unique in the list, if the question is not. */
  id?: string;
  question: string;
  /** One string per line, an empty one for a blank line; empty if unanswered. */
  lines: readonly string[];
  /** Where it can be changed. */
  href?: string | undefined;
  /** Collapsed until it is opened. */
  collapsed?: boolean;
};

/** Each question in our voice, the answer in theirs. */
export function AnswerList({ answers }: { answers: readonly ShownAnswer[] }) {
  return (
    <dl className="border-t border-line">
      {answers.map((answer) => (
        <AnswerBlock key={answer.id ?? answer.question} {...answer} />
      ))}
    </dl>
  );
}

function AnswerBlock({ question, lines, href, collapsed = false }: ShownAnswer) {
  const words = (
    <p dir="auto" className="own-words answer-text">
      {lines.join("\n")}
    </p>
  );
  return (
    <div className={`answer-row ${paperLook(lines)}`}>
      <dt className="answer-question">{question}</dt>
      {/* If there is room, its parts are in the row themselves. */}
      <dd className="answer-parts">
        <div className="answer-words">
          {lines.length === 0 && <p className="text-sm text-ink-soft">Not answered</p>}
          {lines.length > 0 &&
            (collapsed ? (
              <Disclosure
                summary={
                  <>
                    Kept out of sight. Show it<span className="sr-only">: {question}</span>
                  </>
                }
              >
                {words}
              </Disclosure>
            ) : (
              words
            ))}
        </div>
        {href !== undefined && (
          <p className="sm:col-start-2 sm:row-span-2 sm:row-start-1 @min-[50rem]:col-start-3 print:hidden">
            <TextLink href={href} className="text-sm sm:min-h-0">
              Change<span className="sr-only"> {question}</span>
            </TextLink>
          </p>
        )}
      </dd>
    </div>
  );
}

/** On paper nothing is left open; a long answer may go on on the next page, a short one does not. */
function paperLook(lines: readonly string[]): string {
  if (lines.length === 0) return "print:hidden";
  const isLong = lines.join("\n").length > shortAnswer || lines.length > shortLines;
  return isLong ? "" : "print:break-inside-avoid";
}
