import { routes } from "@/lib/routes";

/** Wherever a password is asked for that somebody should have. */
export function ForgottenPassword() {
  return (
    <a href={routes.reset()} className="inline-flex min-h-11 items-center justify-center">
      I don’t know my password
    </a>
  );
}
