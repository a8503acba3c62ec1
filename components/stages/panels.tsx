// What may stand beside the questions of a step. The map is complete by type: a new panel does not compile
// until somebody has drawn it.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate, todayIn } from "@/lib/dates";
import type { Evidence } from "@/lib/evidence/evidence";
import { stockPhrases } from "@/lib/feedback-request/stock-phrases";
import { textIn } from "@/lib/forms/answers";
import type { Panel } from "@/lib/stages/stage";
import { adviceMessages, helpMessages, type Message } from "@/lib/walkthroughs/messages";
import { isRequestSigned } from "@/lib/walkthroughs/request-mail";
import { answersIn, type Walkthrough } from "@/lib/walkthroughs/walkthrough";
import { RequestNames } from "./request-names";
import { SendRequest } from "./send-request";
import { Timer } from "./timer";

export type PanelProps = {
  journey: Walkthrough;
  timeZone: string;
  /** The newest pieces of the library, without the one that came from here. */
  evidence: readonly Evidence[];
};

const panels: { [P in Panel]: (props: PanelProps) => ReactNode } = {
  timer: () => <Timer />,
  "stock-phrases": () => <StockPhrases />,
  "request-names": ({ journey }) => {
    const isSigned = isRequestSigned(journey.entries);
    return isSigned === undefined ? null : <RequestNames isSigned={isSigned} />;
  },
  "send-request": (props) => <SendRequest journey={props.journey} />,
  evidence: (props) => <EarlierEvidence {...props} />,
  "help-messages": ({ journey }) => (
    <Messages messages={helpMessages(answersIn(journey.entries, "worth/supporter"))} />
  ),
  "advice-messages": ({ journey }) => (
    <Messages messages={adviceMessages(answersIn(journey.entries, "strategy/network"))} />
  ),
  "read-back": ({ journey }) => <ReadBack journey={journey} />,
};

export function Panels({ names, ...props }: PanelProps & { names: readonly Panel[] }) {
  return names.map((name) => <div key={name}>{panels[name](props)}</div>);
}

function StockPhrases() {
  return (
    <Disclosure summary="What standard sentences usually say">
      <dl className="space-y-3">
        {stockPhrases.map(({ phrase, says }) => (
          <div key={phrase}>
            <dt className="font-semibold">“{phrase}”</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function EarlierEvidence({ evidence, timeZone }: PanelProps) {
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="evidence-before" className="border-s-3 border-line ps-5">
      <h2 id="evidence-before" className="text-base">
        What you collected before
      </h2>
      <ul className="mt-2 space-y-3">
        {evidence.map(({ id, did, createdAt }) => (
          <li key={id}>
            <p dir="auto" className="own-words">
              {did}
            </p>
            <p className="text-sm text-ink-soft">{formatDate(todayIn(timeZone, createdAt))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Under the questions of stage 4: one tap keeps what they say in the library. */
export function KeepEvidence({ isKept }: { isKept: boolean }) {
  return (
    <div id="library">
      {isKept ? (
        <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
          This is in your evidence. You’ll find it again next time.
          <Button look="quiet" name="intent" value="evidence">
            See all of it
          </Button>
        </p>
      ) : (
        <Button look="secondary" name="keep" value="evidence">
          Keep this in my evidence
        </Button>
      )}
    </div>
  );
}

function Messages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  return (
    <Disclosure summary="A message that you can copy">
      <ul className="space-y-4">
        {messages.map(({ to, text }, at) => (
          <li key={`${to}-${text}`}>
            <p className="text-sm text-ink-soft">
              To <span dir="auto">{to}</span>
            </p>
            <p id={`message-${at}`} className="own-words">
              {text}
            </p>
            <CopyButton from={`message-${at}`} words="Copy this message" />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ReadBack({ journey }: { journey: Walkthrough }) {
  const plan = answersIn(journey.entries, "prepare/if-then");
  const [cue, response] = [textIn(plan, "cue"), textIn(plan, "response")];
  if (!cue || !response) return null;
  return (
    <section className="border-s-3 border-accent py-1 ps-5">
      <h2 className="text-base">Read it once more</h2>
      <p dir="auto" className="own-words mt-2 text-lg">
        If {cue}, then {response}.
      </p>
    </section>
  );
}
