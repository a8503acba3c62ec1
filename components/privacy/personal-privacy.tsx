import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { NothingElseSection } from "./nothing-else-section";
import { SealItem } from "./seal-item";

type PersonalPrivacyProps = {
  /** No other machine can open it. */
  isHereOnly: boolean;
  /** Each browser needs the access code. */
  asksCode: boolean;
};

export function PersonalPrivacy({ isHereOnly, asksCode }: PersonalPrivacyProps) {
  return (
    <>
      <Section title="What is kept">
        <p>
          What you write and choose, and when it was saved. All of it is in one folder on the machine that
          runs Onward. There is no account, and nothing to sign up for.
        </p>
      </Section>
      <Section title="Who could read it">
        <ul className="list-disc space-y-3 ps-6">
          <li>
            <strong>Whoever uses {isHereOnly ? "this machine" : "the machine that runs Onward"}</strong> in
            your name{asksCode ? ": they can open its files" : ""}. Onward asks nobody who they are.
          </li>
          {asksCode ? (
            <li>
              <strong>Whoever has the access code</strong> and can reach {isHereOnly ? "this" : "that"}{" "}
              machine.
            </li>
          ) : (
            <li>
              <strong>Whoever has an account of their own on this machine</strong>, while Onward runs: it
              answers everybody here. If you share the machine, start it with{" "}
              <code>ONWARD_ACCESS_CODE=always</code>, and it asks each browser once for a code.
            </li>
          )}
          <li>
            <strong>Whoever has a link that you shared</strong>: the parts that you chose, until it ends.
          </li>
          <SealItem />
        </ul>
      </Section>
      <NothingElseSection />
      <Section title="How it goes away">
        <p>
          It stays until you delete it: one walkthrough on its own page, or everything on the page{" "}
          {asksCode ? (
            <a href={routes.leaveNothing()}>Delete everything</a>
          ) : (
            <a href={routes.leave()}>Clear this device</a>
          )}
          . Backups that you made are yours to delete.
        </p>
      </Section>
    </>
  );
}
