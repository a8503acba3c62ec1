import { Address } from "@/components/accounts/address";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

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
          <a href={routes.changeEmail()} className="inline-flex min-h-11 items-center">
            Change your e-mail address
          </a>
        </li>
        <li>
          <a href={routes.changePassword()} className="inline-flex min-h-11 items-center">
            Change your password
          </a>
        </li>
      </ul>
    </Section>
  );
}
