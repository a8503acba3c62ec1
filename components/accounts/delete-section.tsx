import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";

/** For an owner without an account, leaving and deleting are the same. */
export function DeleteSection({ isKept }: { isKept: boolean }) {
  return isKept ? (
    <Section title="Delete your account">
      <p>Everything you wrote is deleted with it, at once and for good.</p>
      <a href={routes.deleteAccount()} className="inline-flex min-h-11 items-center">
        Delete your account
      </a>
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
