import { AnswerList } from "@/components/ui/answer-list";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenField } from "@/components/ui/hidden-field";
import type { ShownVersion } from "./conflict";

type EarlierVersionsProps = { action: string; earlier: readonly ShownVersion[] };

/** Earlier versions of a step, and ones that were not chosen. Restoring one keeps the current version in its place. */
export function EarlierVersions({ action, earlier }: EarlierVersionsProps) {
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary="Earlier versions of this step">
      <ul className="space-y-6">
        {earlier.map(({ id, time, answers }) => (
          <li key={id} className="space-y-4 border-t border-line pt-4">
            <h2 className="text-base">From {time}</h2>
            <AnswerList answers={answers} />
            <form method="post" action={action}>
              <HiddenField name="version" value={id} />
              <Button
                look="secondary"
                name="choice"
                value="use"
                aria-label={`Bring back the version from ${time}`}
              >
                Bring this one back
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
