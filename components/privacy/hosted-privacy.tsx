import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { NothingElseSection } from "./nothing-else-section";
import { SealItem } from "./seal-item";

type HostedPrivacyProps = {
  mails: boolean;
  /** In days. */
  rest: { anonymous: number; account: number };
  /** For how many days a browser's past session is remembered. */
  keepEnded: number;
};

/** For an installation that somebody runs for many people. */
export function HostedPrivacy({ mails, rest, keepEnded }: HostedPrivacyProps) {
  return (
    <>
      <KeptSection mails={mails} />
      <ReadersSection hasPasswords={mails} />
      <NothingElseSection mails={mails} />
      <Section title="How long it is kept">
        <ul className="list-disc space-y-3 ps-6">
          <li>
            <strong>Without an account</strong>, until {rest.anonymous} days after your last visit. Then
            everything is deleted.
          </li>
          <li>
            <strong>With an account</strong>, until you delete it.
          </li>
          <li>
            <strong>Signed in</strong>, a browser stays for {rest.account} days after your last visit, and for
            a year at most. That it was signed in is forgotten {keepEnded} days later.
          </li>
        </ul>
      </Section>
      <Section title="How it goes away">
        <p>
          You delete one walkthrough on its own page, and everything on{" "}
          <a href={routes.account()}>your account’s page</a>. It is gone at once, and links that you shared
          open nothing any more. Whoever runs this site may have backups, in which it stays until they are
          replaced.
        </p>
      </Section>
    </>
  );
}

function KeptSection({ mails }: { mails: boolean }) {
  return (
    <Section title="What is kept">
      <p>Until you save the first thing, nothing. From then on:</p>
      <ul className="list-disc space-y-3 ps-6">
        <li>What you write and choose, and when it was saved. Your name is in it only if you write it.</li>
        <li>
          If you make an account:{" "}
          {mails
            ? "your e-mail address, and your password in a form that it can’t be read back from. Of a passkey, the half that is no secret."
            : "the half of your passkey that is no secret."}
        </li>
        <li>
          For each browser that you use: what kind of browser it says it is, since when it is known, and on
          which day it last came.
        </li>
        <li>
          For some minutes, how often something was tried from one network address, so that nobody can guess
          at passwords. The address itself is not kept.
        </li>
        <li>
          In the server’s log: which kind of page was asked for, and when; where something happens to your
          account, also a number that stands for you. No word of yours is in it, and no address. Machines that
          stand in front of the server may note network addresses; that is up to whoever runs this site.
        </li>
      </ul>
    </Section>
  );
}

function ReadersSection({ hasPasswords }: { hasPasswords: boolean }) {
  return (
    <Section title="Who could read it">
      <ul className="list-disc space-y-3 ps-6">
        <li>
          <strong>Others who use this site</strong> see nothing of yours.
        </li>
        <li>
          <strong>Whoever has a link that you shared</strong> sees the parts that you chose, until it ends.
        </li>
        <SealItem />
        <li>
          <strong>Whoever runs this site</strong> has the key as well as the database. Onward gives them no
          page to read what you write, but they could, if they set out to.{" "}
          {hasPasswords && "They can’t read your password. "}
          Write here only what you would trust them with.
        </li>
      </ul>
    </Section>
  );
}
