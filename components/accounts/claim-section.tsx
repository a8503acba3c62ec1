import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { PasskeyButton } from "./passkey-button";

type ClaimSectionProps = {
  /** This installation can send e-mail, so an account can have an address and a password. */
  byMail: boolean;
  ownerTag: string | undefined;
};

/** For somebody without an account: what one is for, and the ways to create it. */
export function ClaimSection({ byMail, ownerTag }: ClaimSectionProps) {
  return (
    <Section title="A way to sign in">
      <p>
        With a way to sign in, you find everything again: in this browser once it has forgotten you, and on
        any other device. Nothing that you wrote is moved or changed by it.
      </p>
      <div className="grid gap-4 sm:w-fit">
        {byMail && (
          <LinkButton href={routes.claim()} look="primary">
            Keep it by e-mail and password
          </LinkButton>
        )}
        <PasskeyButton
          act="make"
          words="Keep it by a passkey"
          look={byMail ? "secondary" : "primary"}
          optionsPath={routes.passkeyOptions(ownerTag)}
          answerPath={routes.addPasskey(ownerTag)}
          instead={`To keep it by a passkey, open this page with JavaScript, in a browser that knows passkeys.${byMail ? " E-mail and a password work here." : ""}`}
          says="A passkey needs no e-mail address and no password: your phone or computer opens it with your fingerprint, face or PIN."
        />
      </div>
    </Section>
  );
}
