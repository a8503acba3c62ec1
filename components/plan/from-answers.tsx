import { Button, TextLink } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import type { Candidate } from "@/lib/plan/candidate";
import { routes } from "@/lib/routes";
import { Section } from "../ui/section";

type FromAnswersProps = {
  walkthrough: string;
  candidates: readonly { id: string; candidate: Candidate }[];
  titleOf: (step: string) => string;
};

/** What the answers offer and the plan does not contain: one tap adds it. */
export function FromAnswers({ walkthrough, candidates, titleOf }: FromAnswersProps) {
  if (candidates.length === 0) return null;
  return (
    <Section id="from-answers" title="From what you wrote" className="space-y-4 print:hidden">
      <ul className="border-t border-line">
        {candidates.map(({ id, candidate: { text, due, origin } }) => (
          <li key={id} className="border-b border-line py-4">
            <p dir="auto" className="own-words">
              {text}
            </p>
            <form
              method="post"
              action={routes.addItem(walkthrough)}
              className="flex flex-wrap items-center gap-x-5 text-sm"
            >
              <HiddenField name="candidate" value={id} />
              <HiddenField name="id" value={id} />
              <input type="hidden" name="text" value={text} />
              <input type="hidden" name="due" value={due ?? ""} />
              <Button look="quiet">
                Put it in the plan<span className="sr-only">: {text}</span>
              </Button>
              <TextLink href={`${routes.step(walkthrough, origin.exercise)}#${origin.field}`}>
                From: {titleOf(origin.exercise)}
              </TextLink>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
