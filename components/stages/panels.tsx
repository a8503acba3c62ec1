// Panels beside the questions of a step. The map is complete by type: a new panel does not compile until it has a
// component.

import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate, todayIn } from "@/lib/dates";
import type { Evidence } from "@/lib/evidence/evidence";
import { phrasesFor } from "@/lib/feedback-request/stock-phrases";
import { textIn } from "@/lib/forms/answers";
import type { Panel } from "@/lib/stages/stage";
import { ifThenSentence } from "@/lib/walkthroughs/if-then";
import { adviceMessages, helpMessages, type Message } from "@/lib/walkthroughs/messages";
import { answersIn, type Walkthrough } from "@/lib/walkthroughs/walkthrough";
import { SendRequest } from "./send-request";
import { Timer } from "./timer";

export type PanelProps = {
  walkthrough: Walkthrough;
  timeZone: string;
  /** The current text of the step's field. */
  shown: string;
  /** The newest pieces of the library, without the one that came from here. */
  evidence: readonly Evidence[];
};

const panels: { [P in Panel]: (props: PanelProps) => ReactNode } = {
  timer: () => <Timer />,
  "stock-phrases": ({ walkthrough }) => <StockPhrases walkthrough={walkthrough} />,
  "send-request": ({ walkthrough, shown }) => <SendRequest {...{ walkthrough, shown }} />,
  "thank-you": () => <ThankYou />,
  evidence: (props) => <EarlierEvidence {...props} />,
  "help-messages": ({ walkthrough }) => <Messages messages={helpMessages(walkthrough.entries)} />,
  "advice-messages": ({ walkthrough }) => (
    <Messages messages={adviceMessages(answersIn(walkthrough.entries, "strategy/network"))} />
  ),
  "read-back": ({ walkthrough }) => <ReadBack walkthrough={walkthrough} />,
};

export function Panels({ names, ...props }: PanelProps & { names: readonly Panel[] }) {
  return names.map((name) => <div key={name}>{panels[name](props)}</div>);
}

/** Panels that belong to a field, by its name. */
export function panelsUnder(
  names: Readonly<Record<string, Panel>>,
  props: PanelProps,
): Record<string, ReactNode> {
  return Object.fromEntries(Object.entries(names).map(([field, name]) => [field, panels[name](props)]));
}

function StockPhrases({ walkthrough }: Pick<PanelProps, "walkthrough">) {
  return (
    <Disclosure summary="What standard sentences usually say">
      <dl className="space-y-3">
        {phrasesFor(walkthrough.facts).map(({ phrase, says }) => (
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

/** An answer is thanked for, whatever it says. */
function ThankYou() {
  return (
    <Disclosure summary="A thank-you that you can copy">
      <p id="thank-you" className="own-words">
        Thank you for taking the time to tell me. It helps me prepare.
      </p>
      <CopyButton from="thank-you" words="Copy this message" />
    </Disclosure>
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
            <CopyButton from={`message-${at}`} words="Copy this message" about={to} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ReadBack({ walkthrough }: { walkthrough: Walkthrough }) {
  const plan = answersIn(walkthrough.entries, "prepare/if-then");
  const [cue, response] = [textIn(plan, "cue"), textIn(plan, "response")];
  if (!cue || !response) return null;
  return (
    <section className="border-s-3 border-accent py-1 ps-5">
      <h2 className="text-base">Read it once more</h2>
      <p dir="auto" className="own-words mt-2 text-lg">
        {ifThenSentence(cue, response)}
      </p>
    </section>
  );
}
