import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { mailtoFor } from "@/lib/feedback-request/mail";
import { routes } from "@/lib/routes";
import { requestMail } from "@/lib/walkthroughs/request-mail";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";

const checks = ["It asks one question.", "It is about next time.", "It is fine if it is forwarded."] as const;

/** The saved text, a list to look at that is the same for everybody, and the ways to take it along. */
export function SendRequest({ journey: { id, entries } }: { journey: Walkthrough }) {
  const mail = requestMail(entries);
  if (mail.body === "") return <p>There is no message yet. You write it on the step before, or leave it.</p>;
  const link = mailtoFor(mail);
  return (
    <div className="space-y-5">
      <p id="request" dir="auto" className="own-words border-s-3 border-line ps-5">
        {mail.body}
      </p>
      <div>
        <h2 className="text-base">Before you copy it</h2>
        <ul className="list-disc ps-5">
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <CopyButton from="request" words="Copy the message" />
        {link && (
          <LinkButton look="quiet" href={link}>
            Open it in my mail program
          </LinkButton>
        )}
        <LinkButton look="quiet" href={routes.export(id, "request.eml")} download>
          Download it as a mail
        </LinkButton>
      </div>
      {!link && (
        <p className="text-sm text-ink-soft">
          It is too long for a link to a mail program: some cut it off. The file above opens in one, whole.
        </p>
      )}
    </div>
  );
}
