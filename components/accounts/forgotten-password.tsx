import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

/** Shown wherever a current password is asked for. */
export function ForgottenPassword() {
  return (
    <TextLink href={routes.reset()} className="justify-center">
      I don’t know my password
    </TextLink>
  );
}
