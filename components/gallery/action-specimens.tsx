import { SaveStatus } from "@/components/stages/save-status";
import { StepActions } from "@/components/stages/step-actions";
import { Button, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkList } from "@/components/ui/link-list";
import { longWord, Specimen } from "./specimen";

const looks = ["primary", "secondary", "quiet", "aside", "danger"] as const;

export function ActionSpecimens() {
  return (
    <>
      <Specimen state="Buttons">
        <div className="flex flex-wrap gap-4">
          {looks.map((look) => (
            <Button key={look} type="button" look={look}>
              {look}
            </Button>
          ))}
        </div>
      </Specimen>
      <Specimen state="Disabled">
        <div className="flex flex-wrap gap-4">
          {looks.map((look) => (
            <Button key={look} type="button" look={look} disabled>
              {look}
            </Button>
          ))}
        </div>
      </Specimen>
      <Specimen state="With a long word">
        <div className="grid gap-4 sm:w-fit">
          <LinkButton href="#main" look="primary">
            Go on with: {longWord}
          </LinkButton>
        </div>
      </Specimen>
      <Specimen state="Copy">
        <p id="to-copy" className="own-words">
          Thank you for taking the time to tell me.
        </p>
        <CopyButton from="to-copy" words="Copy this message" />
      </Specimen>
      <Specimen state="Links">
        <LinkList
          links={[
            ["#main", "Your evidence"],
            ["#ways-on", `Questions about ${longWord}`],
          ]}
        />
        <LinkList isQuiet links={[["#main", "I have an interview coming"]]} />
      </Specimen>
      <Specimen state="The bar of a core, of a deeper step, and of the first day">
        <StepBar labels={{ next: "Continue to: Ask for feedback", deeper: "Go deeper here (4 steps)" }} />
        <StepBar labels={{ next: "Next: Three lines", onward: "Continue to: Ask for feedback" }} />
        <StepBar labels={{ next: "Continue to: Ask for feedback", restFirst: "always" }} />
      </Specimen>
    </>
  );
}

function StepBar({ labels }: { labels: Parameters<typeof StepActions>[0]["labels"] }) {
  return (
    <form>
      <StepActions labels={labels} next="continue" savedLine={<SaveStatus before="Saved at 21:04" />} />
    </form>
  );
}
