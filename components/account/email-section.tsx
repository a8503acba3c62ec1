import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

/** For somebody with an account, where e-mail can be sent. */
export function EmailSection() {
  return (
    <Section title="E-mail and password">
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
