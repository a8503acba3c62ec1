import { routes } from "@/lib/routes";
import { TextLink } from "../ui/button";

/** Leaves an account form without changing anything. */
export function BackToAccount() {
  return <TextLink href={routes.account()}>Back to your account</TextLink>;
}
