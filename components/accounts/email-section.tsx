import { Address } from "@/components/accounts/address";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

/** For somebody with an account, if e-mail can be sent. Without an address, they signed up with a passkey. */
export function EmailSection({ email }: { email: string | undefined }) {
  if (email === undefined)
    return (
      <Section title="E-mail and password">
        <p>
          One more way in, for a device without your passkeys:{" "}
          <a href={routes.changeEmail()}>add an e-mail address and a password</a>.
        </p>
      </Section>
    );
  return (
    <Section title="E-mail and password">
      <p>
        You sign in with <Address email={email} />.
      </p>
      <ul>
        <li>
          <TextLink href={routes.changeEmail()}>Change your e-mail address</TextLink>
        </li>
        <li>
          <TextLink href={routes.changePassword()}>Change your password</TextLink>
        </li>
      </ul>
    </Section>
  );
}
