import { ContactNow } from "@/components/stages/help-panel";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

export type CheckInDone = {
  walkthrough: string;
  name: string;
  /** Undefined if it was let go. */
  said: { isHighest: boolean } | undefined;
};

type HomeNewsProps = {
  /** A walkthrough was just deleted. */
  isDeleted: boolean;
  /** "I got one" was just undone. */
  isOpenAgain: boolean;
  /** The check-in that was just answered, if any. */
  checkIn: CheckInDone | undefined;
};

/** Reports what was just done, on the page it leads to. */
export function HomeNews({ isDeleted, isOpenAgain, checkIn }: HomeNewsProps) {
  if (isDeleted || isOpenAgain)
    return (
      <Notice kind="quiet" isNews>
        <p>
          {isDeleted
            ? "It is deleted, with all that you wrote in it."
            : "Your plans and check-ins are open again, as they were."}
        </p>
      </Notice>
    );
  if (!checkIn) return null;
  const { walkthrough, name, said } = checkIn;
  return (
    <div className="space-y-6">
      <Notice kind="quiet" isNews>
        {said && (
          <p>
            What you said about <span dir="auto">{name}</span> is saved.
          </p>
        )}
        <p>You won’t be asked about it again.</p>
        <p>
          <TextLink href={said ? routes.review(walkthrough) : routes.checkIn(walkthrough)}>
            {said ? "Read it among your answers" : "Say how it’s going after all"}
          </TextLink>
        </p>
      </Notice>
      {said?.isHighest && <ContactNow />}
    </div>
  );
}
