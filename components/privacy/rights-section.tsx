import { Contact } from "@/components/site/contact";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

type RightsSectionProps = {
  /** An e-mail address or a page, as configured by the operator. */
  contact: string | undefined;
};

export function RightsSection({ contact }: RightsSectionProps) {
  return (
    <Section title="Your rights, and whom to ask">
      <p>
        It is yours to read, to change, to <a href={routes.data()}>download</a> and to{" "}
        <a href={routes.account()}>delete</a>, here and at any time, without asking anyone. In many countries
        the law also lets you ask whoever runs this site what they hold about you, and complain about it to an
        authority for data protection.
      </p>
      <Contact contact={contact} />
    </Section>
  );
}
