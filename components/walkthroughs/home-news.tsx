import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

type HomeNewsProps = {
  /** A walkthrough was just deleted. */
  isDeleted: boolean;
  /** The walkthrough whose check-in was just let go, if one was. */
  letGo: string | undefined;
};

/** What was just done, said where it leads to. */
export function HomeNews({ isDeleted, letGo }: HomeNewsProps) {
  if (isDeleted)
    return (
      <Notice kind="quiet">
        <p>It is deleted, with all that you wrote in it.</p>
      </Notice>
    );
  if (letGo === undefined) return null;
  return (
    <Notice kind="quiet">
      <p>You won’t be asked about it again.</p>
      <p>
        <a href={routes.checkIn(letGo)} className="inline-flex min-h-11 items-center">
          Say how it’s going after all
        </a>
      </p>
    </Notice>
  );
}
