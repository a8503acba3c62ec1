import type { ReactNode } from "react";
import { own } from "@/lib/own";
import { routes } from "@/lib/routes";
import { ifThenSentence } from "@/lib/walkthroughs/if-then";
import { TextLink } from "../ui/button";

type CardProps = { title: string; href: string; children: ReactNode };

/** Parts of a plan that are not action items. */
function Card({ title, href, children }: CardProps) {
  return (
    <section className="border-s-3 border-line py-1 ps-5 print:break-inside-avoid">
      <h2 className="text-base">{title}</h2>
      <div className="own-words mt-1" dir="auto">
        {children}
      </div>
      <TextLink href={href} className="text-sm print:hidden">
        Change<span className="sr-only">: {title}</span>
      </TextLink>
    </section>
  );
}

type PlanCardsProps = {
  walkthrough: string;
  ifThen: { cue: string; response: string };
  /** In words; empty if there is none. */
  restartOn: string;
  setback: readonly { name: string; question: string; lines: readonly string[] }[];
};

/** Replaces a question that would repeat the title of its card. */
const shortQuestions = { tellFirst: "Tell first" };

/** The if-then plan, the restart date, and what to do if the next answer is also no; each if there is one. */
export function PlanCards({ walkthrough, ifThen: { cue, response }, restartOn, setback }: PlanCardsProps) {
  const at = (key: string) => routes.step(walkthrough, key);
  const hasIfThen = cue !== "" || response !== "";
  if (!hasIfThen && restartOn === "" && setback.length === 0) return null;
  return (
    <div className="space-y-6">
      {hasIfThen && (
        <Card title="If this, then that" href={at("prepare/if-then")}>
          {ifThenSentence(cue, response)}
        </Card>
      )}
      {restartOn !== "" && (
        <Card title="I start again on" href={at("prepare/restart")}>
          {restartOn}
        </Card>
      )}
      {setback.length > 0 && (
        <Card title="If the next answer is also no" href={at("prepare/setback")}>
          <div className="space-y-3">
            {setback.map(({ name, question, lines }) => (
              <div key={name}>
                <p className="font-sans text-sm text-ink-soft">{own(shortQuestions, name) ?? question}</p>
                <p>{lines.join("\n")}</p>
              </div>
            ))}
          </div>
        </Card>
      )}
    </div>
  );
}
