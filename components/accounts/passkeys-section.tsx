import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { OwnerField } from "@/components/ui/owner-field";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { PasskeyButton } from "./passkey-button";

type ListedPasskey = {
  id: string;
  /** "Firefox on Android" */
  browser: string;
  /** Days in words. */
  since: string;
  used: string | undefined;
};

type PasskeysSectionProps = {
  passkeys: readonly ListedPasskey[];
  /** Besides passkeys. */
  hasPassword: boolean;
  codesLeft: number;
  ownerTag: string | undefined;
};

/** For somebody with an account: its passkeys, and its recovery codes for when everything else is lost. */
export function PasskeysSection({ passkeys, hasPassword, codesLeft, ownerTag }: PasskeysSectionProps) {
  const isLast = passkeys.length === 1 && !hasPassword;
  return (
    <Section title="Passkeys and recovery codes">
      <p>
        A passkey signs you in without a password: your phone or computer opens it with your fingerprint, face
        or PIN.
      </p>
      {passkeys.length > 0 && (
        <ul className="border-t border-line">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="border-b border-line py-3">
              <PasskeyItem passkey={passkey} left={isLast ? codesLeft : undefined} ownerTag={ownerTag} />
            </li>
          ))}
        </ul>
      )}
      <PasskeyButton
        act="make"
        words={passkeys.length === 0 ? "Add a passkey" : "Add one more passkey"}
        optionsPath={routes.passkeyOptions(ownerTag)}
        answerPath={routes.addPasskey(ownerTag)}
        instead="To add a passkey, open this page with JavaScript, in a browser that knows passkeys."
      />
      <p>
        {codesSentence(codesLeft)} <a href={routes.recoveryCodes()}>Your recovery codes</a>
      </p>
    </Section>
  );
}

function codesSentence(left: number): string {
  if (left === 0) return "You have no recovery codes for the day when a device is lost.";
  return `If a device is lost, you have ${left === 1 ? "one recovery code" : `${left} recovery codes`}.`;
}

type PasskeyItemProps = {
  passkey: ListedPasskey;
  /** The recovery codes that would remain, if this is the last other way to sign in. */
  left: number | undefined;
  ownerTag: string | undefined;
};

function PasskeyItem({ passkey: { id, browser, since, used }, left, ownerTag }: PasskeyItemProps) {
  return (
    <>
      <p>{browser}</p>
      <p className="text-sm text-ink-soft">
        Added on {since}
        {used !== undefined && used !== since && `, last used on ${used}`}
      </p>
      <Disclosure
        summary={
          <>
            Remove
            <span className="sr-only">
              : {browser}, added on {since}
            </span>
          </>
        }
      >
        {left === 0 ? (
          <p className="max-w-measure">
            It is the only way into your account. Add another passkey, set a password or make recovery codes
            first.
          </p>
        ) : (
          <form method="post" action={routes.removePasskey(id)} className="space-y-3">
            <OwnerField tag={ownerTag} />
            <p className="max-w-measure">
              It can’t be used to sign in after that
              {left !== undefined && ", and only your recovery codes are left"}. Your device keeps its part
              until you delete it there.
            </p>
            <Checkbox id={`others-${id}`} name="others" label="Sign out everywhere else too" defaultChecked />
            <Button look="danger">Remove this passkey</Button>
          </form>
        )}
      </Disclosure>
    </>
  );
}
