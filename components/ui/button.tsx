// One loud way on a page, quieter ones beside it. Width and place are the parent's business.
import type { ComponentProps } from "react";
import type { ControlField } from "@/lib/forms/control-fields";

/** `quiet` reads as a link; `aside` as one of a list beside the page; `danger` deletes. */
type ButtonLook = "primary" | "secondary" | "quiet" | "aside" | "danger";

const shape = "inline-flex items-center rounded-control leading-tight transition-colors";

const centred = "min-h-12 justify-center text-base text-center";

const boxed = `min-w-0 wrap-break-word ${centred} border px-6 py-2.5 font-semibold no-underline`;

const linked =
  "text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep hover:decoration-2 active:bg-accent-soft";

const looks: Record<ButtonLook, string> = {
  primary: `${boxed} border-transparent bg-accent text-accent-ink hover:bg-accent-deep hover:text-accent-ink active:bg-accent-deep active:underline`,
  secondary: `${boxed} border-edge text-ink hover:border-ink hover:bg-paper-raised hover:text-ink active:bg-accent-soft`,
  quiet: `${centred} ${linked}`,
  aside: `min-h-11 py-2 text-start text-sm ${linked}`,
  danger: `${boxed} border-trouble text-trouble hover:bg-trouble-soft hover:text-trouble active:underline`,
};

const disabled =
  "disabled:border-dashed disabled:border-edge disabled:bg-transparent disabled:text-ink-soft disabled:no-underline";

type Look = { look?: ButtonLook };

type ButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "name"> &
  Look & { name?: ControlField };

/** Submits its form unless `type` says otherwise. */
export function Button({ look = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button type={type} className={`${shape} ${looks[look]} ${disabled}`} {...rest} />;
}

type LinkButtonProps = Omit<ComponentProps<"a">, "className" | "style"> & Look & { href: string };

/** Goes somewhere and changes nothing. A plain anchor, so that what is unsaved is flushed on the way. */
export function LinkButton({ look = "secondary", ...rest }: LinkButtonProps) {
  return <a className={`${shape} ${looks[look]}`} {...rest} />;
}
