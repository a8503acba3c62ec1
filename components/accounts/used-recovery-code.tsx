import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/routes";
import { PasskeyButton } from "./passkey-button";
import { leftSentence } from "./recovery-codes-left";

type UsedRecoveryCodeProps = {
  left: number;
  /** There is none yet, and this installation can send the e-mail that it needs. */
  canSetPassword: boolean;
  ownerTag: string | undefined;
};

/** A recovery code was just used to sign in. They may have lost every other way. */
export function UsedRecoveryCode({ left, canSetPassword, ownerTag }: UsedRecoveryCodeProps) {
  return (
    <div className="space-y-8">
      <PageTitle title="You are signed in">
        <p>That code is used up. {leftSentence(left)}.</p>
        <p>
          So that you don’t need the next one, you can add a passkey on this device now. Your phone or
          computer opens it with your fingerprint, face or PIN.
        </p>
      </PageTitle>
      <div className="grid gap-3 sm:w-fit">
        <PasskeyButton
          act="make"
          words="Add a passkey"
          look="primary"
          optionsPath={routes.passkeyOptions(ownerTag)}
          answerPath={routes.addPasskey(ownerTag)}
          instead="This browser can’t make a passkey here. You can add one later, from another device."
        />
        {canSetPassword && <LinkButton href={routes.changePassword()}>Set a password</LinkButton>}
        <LinkButton href={routes.home()} look="quiet">
          Go on without
        </LinkButton>
      </div>
    </div>
  );
}
