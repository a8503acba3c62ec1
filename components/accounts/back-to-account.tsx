import { routes } from "@/lib/routes";

/** Leaves an account form without changing anything. */
export function BackToAccount() {
  return (
    <a href={routes.account()} className="inline-flex min-h-11 items-center">
      Back to your account
    </a>
  );
}
