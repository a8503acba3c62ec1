import type { ComponentProps } from "react";
import { LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { DeleteForm, nothingDeleted, notTicked } from "./delete-form";
import { TakeAlong } from "./take-along";

type DeleteAndLeaveProps = ComponentProps<typeof TakeAlong> & {
  /** The words are on a host, not on this machine. */
  isHosted: boolean;
  hasProblems: boolean;
  /** They could come back to it, but want it deleted. */
  wantsAll: boolean;
  /** As for DeleteForm. */
  ownerTag: string | undefined;
};

/** Nobody can leave the words behind here without deleting them. */
export function DeleteAndLeave({ isHosted, hasProblems, wantsAll, ownerTag, ...kept }: DeleteAndLeaveProps) {
  return (
    <div className="space-y-12">
      <ErrorSummary problems={hasProblems ? [notTicked] : []} note={nothingDeleted} />
      <PageTitle title={wantsAll ? "Delete everything" : "Clear this device"}>
        <p>{isHosted ? onHost.intro : onMachine.intro}</p>
      </PageTitle>
      <TakeAlong {...kept} />
      {isHosted && (
        <Section title="Or keep it here">
          <p>With a way to sign in you find everything again, and leaving deletes nothing.</p>
          <LinkButton isAlone href={routes.account()}>
            Keep it
          </LinkButton>
        </Section>
      )}
      <Section title={isHosted ? "Or delete it and leave" : "Then delete it here"}>
        <p>{isHosted ? onHost.gone : onMachine.gone} This can’t be undone.</p>
        <DeleteForm
          action={wantsAll ? routes.forgetAll() : routes.forget()}
          hasProblems={hasProblems}
          stay={{ href: routes.home(), label: isHosted ? "Stay" : "Keep everything" }}
          label="Delete everything and leave"
          ownerTag={ownerTag}
        />
      </Section>
    </div>
  );
}

const onMachine = {
  intro:
    "Everything you wrote is on this machine, and nowhere else. Whoever opens Onward here next can read it, unless you delete it.",
  gone: "All walkthroughs, plans and evidence are gone then, for everybody who uses Onward on this machine.",
};

const onHost = {
  intro:
    "You have not signed up, so only this browser opens what you wrote. Once it has forgotten you, nobody gets there any more, you included. So leaving deletes it.",
  gone: "All walkthroughs, plans and evidence are gone then, and links that you shared open nothing.",
};
