import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

/** For an owner without an account, leaving and deleting are the same. */
export function DeleteSection({ isKept }: { isKept: boolean }) {
  return isKept ? (
    <Section title="Delete your account">
      <p>Everything you wrote is deleted with it, at once and for good.</p>
      <TextLink href={routes.deleteAccount()}>Delete your account</TextLink>
    </Section>
  ) : (
    <Section title="Delete it">
      <p>
        If you would rather leave nothing here, <a href={routes.leave()}>clear this device</a>: that deletes
        everything.
      </p>
    </Section>
  );
}
