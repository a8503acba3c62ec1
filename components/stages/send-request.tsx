import { LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { lacksSender } from "@/lib/feedback-request/draft";
import { mailtoFor } from "@/lib/feedback-request/mail";
import { routes } from "@/lib/routes";
import { requestMail } from "@/lib/walkthroughs/request-mail";
import type { Walkthrough } from "@/lib/walkthroughs/walkthrough";
import { RequestNames } from "./request-names";

const checks = [
  "It asks one question at most.",
  "It looks ahead.",
  "You wouldn’t mind if it was passed on.",
] as const;

/** The saved text, a list to look at that is the same for everybody, and the ways to send it. */
export function SendRequest({ journey: { id, entries } }: { journey: Walkthrough }) {
  const mail = requestMail(entries);
  if (mail.body === "")
    return <p>There is no message yet. You can write it on the step before, or leave it.</p>;
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
      <RequestNames isSigned={!lacksSender(mail.body)} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <CopyButton from="request" words="Copy the message" />
        {link && (
          <LinkButton look="quiet" href={link}>
            Open it in my mail program
          </LinkButton>
        )}
        <LinkButton look="quiet" href={routes.export(id, "request.eml")} download>
          Download it as an e-mail
        </LinkButton>
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
