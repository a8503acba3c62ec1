"use client";
import type { CopyButtonProps } from "./copy-button";
import { useLater } from "./use-later";

/** The button where a page is written in: most steps have none, and every step has the scripts of all. */
export function CopyLater(props: CopyButtonProps) {
  const CopyButton = useLater(async () => (await import("./copy-button")).CopyButton);
  return CopyButton ? <CopyButton {...props} /> : null;
}
