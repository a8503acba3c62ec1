import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

type HomeNewsProps = {
  /** A walkthrough was just deleted. */
  isDeleted: boolean;
  /** "I got one" was just taken back. */
  isOpenAgain: boolean;
  /** The walkthrough whose check-in was just let go, if one was. */
  letGo: string | undefined;
};

/** What was just done, said where it leads to. */
export function HomeNews({ isDeleted, isOpenAgain, letGo }: HomeNewsProps) {
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
  if (letGo === undefined) return null;
  return (
    <Notice kind="quiet" isNews>
      <p>You won’t be asked about it again.</p>
      <p>
        <a href={routes.checkIn(letGo)} className="inline-flex min-h-11 items-center">
          Say how it’s going after all
        </a>
      </p>
    </Notice>
  );
}
