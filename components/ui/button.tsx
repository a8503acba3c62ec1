// One prominent button per page, quieter ones beside it. Apart from `isAlone`, width and position are the parent's business.
import type { ComponentProps, ReactNode } from "react";
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

type Look = {
  look?: ButtonLook;
  /** The only one of its form or page: on a phone as wide as the page, elsewhere as its words. */
  isAlone?: boolean;
};

type ButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "name"> &
  Look & { name?: ControlField };

/** Submits its form unless `type` says otherwise. */
export function Button({ look = "primary", type = "submit", isAlone = false, ...rest }: ButtonProps) {
  return placed(<button type={type} className={looks[look]} {...rest} />, isAlone);
}

type LinkButtonProps = Omit<ComponentProps<"a">, "className" | "style"> & Look & { href: string };

/** A link that looks like a button and changes nothing. A plain anchor, so that unsaved text is flushed on the way. */
export function LinkButton({ look = "secondary", isAlone = false, ...rest }: LinkButtonProps) {
  return placed(<a className={looks[look]} {...rest} />, isAlone);
}

/** A link on a line of its own, as high as a finger needs. */
export function TextLink({ className = "", ...rest }: ComponentProps<"a">) {
  return <a className={`tap-link ${className}`.trim()} {...rest} />;
}

function placed(button: ReactNode, isAlone: boolean): ReactNode {
  return isAlone ? <div className="grid sm:w-fit">{button}</div> : button;
}
