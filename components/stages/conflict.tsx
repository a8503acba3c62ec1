import { AnswerList } from "@/components/ui/answer-list";
import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";

export type ShownVersion = {
  id: string;
  /** "14:05", or "Tue 3 Mar 2026, 14:05" if it was not today; "14:05 (2 of 2)" beside another of that minute. */
  time: string;
  answers: { question: string; lines: readonly string[]; collapsed?: boolean }[];
};

type ConflictProps = {
  action: string;
  /** The form's current version. */
  current: ShownVersion["answers"];
  pending: readonly ShownVersion[];
};

/** Two windows changed the same step. Both are shown, and the person chooses. */
export function Conflict({ action, current, pending }: ConflictProps) {
  return pending.map((version, at) => {
    const [here, there] = withoutOpen(current, version.answers);
    return (
      <Notice
        key={version.id}
        title={`This step was also changed in another window at ${version.time}`}
        isNews={at === 0}
      >
        <p>Both versions are kept. Which one should stand here?</p>
        <div className="grid gap-6 sm:grid-cols-2">
          <Side
            action={action}
            version={version.id}
            choice="keep"
            title="What stands here now"
            answers={here}
          />
          <Side
            action={action}
            version={version.id}
            choice="use"
            title={`The other one, from ${version.time}`}
            answers={there}
          />
        </div>
        <form method="post" action={action}>
          <HiddenField name="version" value={version.id} />
          <Button look="quiet" name="choice" value="join">
            Use both, one after the other
          </Button>
        </form>
      </Notice>
    );
  });
}

type Sides = [ShownVersion["answers"], ShownVersion["answers"]];

/** What is open in both is nothing to choose between. */
function withoutOpen(...sides: Sides): Sides {
  const said = new Set(sides.flat().flatMap(({ question, lines }) => (lines.length > 0 ? [question] : [])));
  return sides.map((answers) => answers.filter(({ question }) => said.has(question))) as Sides;
}

type SideProps = {
  action: string;
  version: string;
  choice: "keep" | "use";
  title: string;
  answers: ShownVersion["answers"];
};

function Side({ action, version, choice, title, answers }: SideProps) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-base">{title}</h2>
      <AnswerList answers={answers} />
      <form method="post" action={action} className="mt-auto">
        <HiddenField name="version" value={version} />
        <Button look="secondary" name="choice" value={choice}>
          {choice === "keep" ? "Keep this one" : "Use this one"}
        </Button>
      </form>
    </section>
  );
}
