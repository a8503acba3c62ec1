import { routes } from "@/lib/routes";

/** Leaves a form about the account as it was. */
export function BackToAccount() {
  return (
    <a href={routes.account()} className="inline-flex min-h-11 items-center">
      Back to your account
    </a>
  );
}
