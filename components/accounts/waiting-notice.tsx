import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pagesCounted } from "@/lib/data/sentence";
import { routes } from "@/lib/routes";

type WaitingNoticeProps = { counted: { walkthroughs: number; evidence: number } };

/** For somebody who signed in to a browser that has pages from before. */
export function WaitingNotice({ counted }: WaitingNoticeProps) {
  return (
    <Notice title="Not everything here is in your account">
      <p>This browser has {pagesCounted(counted)} from before you signed in.</p>
      <p className="pt-1">
        <LinkButton href={routes.merge()}>Bring it along, or leave it</LinkButton>
      </p>
    </Notice>
  );
}
