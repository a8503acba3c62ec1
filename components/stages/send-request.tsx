import { Button, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { lacksSender } from "@/lib/feedback-request/draft";
import { mailtoFor } from "@/lib/feedback-request/mail";
import { requestMail } from "@/lib/walkthroughs/request-mail";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";

/** The ways to send the message in the field `draft`, whose text is `shown`. */
export function SendRequest({
  walkthrough: { entries },
  shown,
}: {
  walkthrough: Walkthrough;
  shown: string;
}) {
  if (shown === "") return null;
  const link = mailtoFor({ ...requestMail(entries), body: shown });
  return (
    <div className="space-y-2">
      {lacksSender(shown) && <p className="text-sm text-ink-soft">Your name is still missing.</p>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 *:mt-0 print:hidden">
        <CopyButton from="draft" words="Copy the message" />
        {link && (
          <mail-link from="draft">
            <LinkButton look="quiet" href={link}>
              Open it in my mail program
            </LinkButton>
          </mail-link>
        )}
        <Button look="quiet" name="intent" value="email">
          Download it as an e-mail
        </Button>
      </div>
      {!link && (
        <p className="text-sm text-ink-soft">
          It is too long for a link to a mail program, because some cut long ones off. The e-mail that you can
          download opens there whole.
        </p>
      )}
    </div>
  );
}
