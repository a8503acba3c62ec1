import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";
import { PasskeyButton } from "./passkey-button";

type SignInByPasskeyProps = {
  /** A path of this site to go on to. */
  to: string | undefined;
};

/** On the sign-in page: signing in with a passkey, and what to do if it is lost. */
export function SignInByPasskey({ to }: SignInByPasskeyProps) {
  return (
    <div className="max-w-measure space-y-4">
      <PasskeyButton
        act="show"
        words="Sign in with a passkey"
        optionsPath={routes.signInByPasskeyOptions()}
        answerPath={routes.signInByPasskey(to)}
        instead="To sign in with a passkey, open this page with JavaScript, in a browser that knows passkeys."
        says="If you have made a passkey here, your phone or computer opens it with your fingerprint, face or PIN."
      />
      <p>
        <TextLink href={routes.signInByCode()}>Sign in with a recovery code</TextLink>
      </p>
    </div>
  );
}
