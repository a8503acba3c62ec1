import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";
import { PasskeyButton } from "./passkey-button";

type UsedRecoveryCodeProps = {
  /** There is none yet, and this installation can send the e-mail that goes with it. */
  canSetPassword: boolean;
};

/** A recovery code has just signed somebody in. They may have lost every other way. */
export function UsedRecoveryCode({ canSetPassword }: UsedRecoveryCodeProps) {
  return (
    <Notice title="You are signed in" live>
      <p>
        That code is used up. So that you don't need the next one, you can add a passkey on this device now.
        Your phone or computer opens it with your fingerprint, face or PIN.
      </p>
      <div className="grid gap-3 pt-2 sm:w-fit">
        <PasskeyButton
          act="make"
          words="Add a passkey"
          look="primary"
          optionsPath={routes.passkeyOptions()}
          answerPath={routes.addPasskey()}
          instead="This browser can't make a passkey here. You can add one later, from another device."
        />
        {canSetPassword && <LinkButton href={routes.changePassword()}>Set a password</LinkButton>}
        <LinkButton href={routes.home()} look="quiet">
          Go on without
        </LinkButton>
      </div>
    </Notice>
  );
}
