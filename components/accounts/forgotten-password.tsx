import { routes } from "@/lib/routes";

/** Shown wherever a current password is asked for. */
export function ForgottenPassword() {
  return (
    <a href={routes.reset()} className="inline-flex min-h-11 items-center justify-center">
      I don’t know my password
    </a>
  );
}
