import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

export function DataSection() {
  return (
    <Section title="Your data">
      <p>
        Everything you wrote is yours. <a href={routes.data()}>Download it, or bring it back</a>, whenever you
        like.
      </p>
    </Section>
  );
}
