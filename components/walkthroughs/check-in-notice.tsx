import { Button, LinkButton } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

type CheckInNoticeProps = {
  walkthrough: string;
  name: string;
  /** The revision of an earlier check-in of the same walkthrough; 0 if there was none. */
  revision: number;
  writer: string;
};

/** Asks from the picked day on until it is answered; one tap lets it go for good. */
export function CheckInNotice({ walkthrough, name, revision, writer }: CheckInNoticeProps) {
  return (
    <Notice title="You wanted to be asked how it’s going">
      <p>
        <span dir="auto">{name}</span>
      </p>
      <form
        method="post"
        action={routes.save(walkthrough, "check-in")}
        className="flex flex-wrap items-center gap-4"
      >
        <HiddenField name="revision" value={revision} />
        <HiddenField name="writer" value={writer} />
        <HiddenField name="asked" value="first" />
        <input type="hidden" name="first" value="let-go" />
        <LinkButton href={routes.checkIn(walkthrough)}>Say how it’s going</LinkButton>
        <Button look="quiet" name="intent" value="let-go">
          Let it go
        </Button>
      </form>
    </Notice>
  );
}
