// One prominent button per page, quieter ones beside it. Width and position are the parent's business.
import type { ComponentProps } from "react";
import type { ControlField } from "@/lib/forms/control-fields";

/** `quiet` looks like a link; `aside` like an item of a list beside the page; `danger` deletes. */
type ButtonLook = "primary" | "secondary" | "quiet" | "aside" | "danger";

const looks: Record<ButtonLook, string> = {
  primary: "button button-boxed button-primary",
  secondary: "button button-boxed button-secondary",
  quiet: "button button-linked button-quiet",
  aside: "button button-linked button-aside",
  danger: "button button-boxed button-danger",
};

type Look = { look?: ButtonLook };

type ButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "name"> &
  Look & { name?: ControlField };

/** Submits its form unless `type` says otherwise. */
export function Button({ look = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={looks[look]} {...rest} />;
}

type LinkButtonProps = Omit<ComponentProps<"a">, "className" | "style"> & Look & { href: string };

/** A link that looks like a button and changes nothing. A plain anchor, so that unsaved text is flushed on the way. */
export function LinkButton({ look = "secondary", ...rest }: LinkButtonProps) {
  return <a className={looks[look]} {...rest} />;
}
